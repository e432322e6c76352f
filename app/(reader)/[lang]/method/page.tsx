import type { Metadata } from "next";
import type { ReactNode } from "react";
import { theDesk } from "@/_server";
import { policy } from "../../../../lib/assessment/policy.ts";
import { ruleNames } from "../../../../lib/assessment/types.ts";
import { hereOf, metadataOf } from "../../_components/here";
import { Section } from "../../_components/section";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("method");
  return metadataOf(here, { path: "/method", title: t("title"), description: t("description") });
}

/** Made from the policy itself: what stands here is what is computed. */
export default async function Method({ params }: Props) {
  const here = await hereOf((await params).lang);
  const { fourEyes } = await theDesk();
  const t = here.words("method");
  const rule = here.words("rules");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("heading")}</h1>
          <p className="quiet">{t("lead", { version: policy.version })}</p>
        </header>
        <Part id="findings" title={t("findings")} paragraphs={[t("findingsText"), t("countsText")]} />
        <Part id="origins" title={t("origins")} paragraphs={[t("originsText")]} />
        <Section id="rules" title={t("rules")} aside={t("rulesAside")}>
          <ol className="rules unmarked">
            {ruleNames.map((name) => <li key={name}><p>{rule(`musts.${name}`)}</p><p className="why op">{rule(`reasons.${name}`)}</p></li>)}
          </ol>
        </Section>
        <Part id="verdicts" title={t("verdicts")} paragraphs={[t.rich("verdictsText", { b: (chunks) => <b>{chunks}</b> }), t("departText")]} />
        <Part id="eyes" title={t("eyes")} paragraphs={[t(fourEyes ? "eyesOn" : "eyesOff")]} />
        <Part id="numbers" title={t("numbers")} paragraphs={[t("numbersText")]} />
        <Part id="copies" title={t("copies")} paragraphs={[t("copiesText")]} />
      </div>
    </main>
  );
}

function Part({ id, title, paragraphs }: { id: string; title: string; paragraphs: readonly ReactNode[] }) {
  return <Section id={id} title={title}><div className="prose">{paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div></Section>;
}
