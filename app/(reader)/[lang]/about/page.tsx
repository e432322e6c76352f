import type { Metadata } from "next";
import { Markdown } from "@/_components/markdown";
import { theDesk } from "@/_server";
import { hereOf, metadataOf } from "../../_components/here";
import type { Here } from "../../../../lib/site/here.ts";
import { Section } from "../../_components/section";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const { name } = await theDesk();
  const t = here.words("about");
  return metadataOf(here, { path: "/about", title: t("short"), description: t("description", { name }) });
}

/** Who the desk is: in its own words where an admin wrote some, and what holds in any case. */
export default async function About({ params }: Props) {
  const here = await hereOf((await params).lang);
  const { words, link } = here;
  const { name, about, fourEyes } = await theDesk();
  const t = words("about");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("title", { name })}</h1><p className="quiet">{t("intro")}</p></header>
        <Section id="who" title={t("who")}>
          {about
            ? <div className="prose" {...here.desk}><Markdown source={about} isUnderH2 /></div>
            : <div className="empty"><p>{t("unwritten", { name })}</p><p className="op">{t("unwrittenHint")}</p></div>}
        </Section>
        <Section id="how" title={t("how")}>
          <div className="prose">
            <p>{t.rich("howText", { method: (text) => <a href={link("/method")}>{text}</a>, corrections: (text) => <a href={link("/corrections")}>{text}</a> })}</p>
            <p>{words("method")(fourEyes ? "eyesOn" : "eyesOff")}</p>
          </div>
        </Section>
        <Section id="tell" title={t("tell")}>
          <div className="prose">
            <p>{t.rich("tellTip", { tips: (text) => <a href={link("/tips")}>{text}</a> })}</p>
            <p>{t("tellError")}</p>
          </div>
        </Section>
        <Section id="reuse" title={t("reuse")}><div className="prose"><p>{t("reuseText")}</p></div></Section>
        <Section id="programs" title={t("programs")}><Programs here={here} /></Section>
        <Section id="privacy" title={t("privacy")}><div className="prose"><p>{t("privacyText")}</p></div></Section>
      </div>
    </main>
  );
}

const forPrograms = [["rss", "/feed.xml"], ["atom", "/feed.atom"], ["json", "/feed.json"], ["sitemap", "/sitemap.xml"], ["api", "/api/docs"]] as const;

/** These stand once, outside the languages. */
function Programs({ here: { words } }: { here: Here }) {
  const t = words("about");
  return (
    <div className="prose">
      <p>{t("programsText")}</p>
      <ul>{forPrograms.map(([key, address]) => <li key={key}><a href={address}>{t(key)}</a></li>)}</ul>
    </div>
  );
}
