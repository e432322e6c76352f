import type { Metadata } from "next";
import { visitor } from "@/_server";
import { verdictIn } from "../../../../../../lib/publishing/language-version.ts";
import { getVerdict } from "../../../../../../lib/publishing/queries.ts";
import { inLanguage } from "../../../../../../lib/site/here.ts";
import { findOr404 } from "../../../../_components/find";
import { hereOf, metadataOf } from "../../../../_components/here";
import { contactAnswer, formState, linkAnswer, longAnswer, ReadersForm } from "../../../../_components/readers-form";
import { Section } from "../../../../_components/section";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { here, verdict: { statement, slug } } = await find(params);
  const t = here.words("forms");
  return metadataOf(here, { path: `/verdicts/${slug}/report`, title: t("report.titleOf", { statement }), description: t("report.description"), isIndexed: false });
}

export default async function ReportError({ params }: Props) {
  const { here, verdict: { slug, statement, language } } = await find(params);
  const state = await formState();
  const t = here.words("forms");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("report.title")}</h1>
          <p className="quiet">{t("report.intro")}</p>
          <p><a href={here.link(`/verdicts/${slug}`)} {...inLanguage(language)}>{statement}</a></p>
        </header>
        <section className="sect" aria-labelledby="form">
          <div className="hung"><h2 id="form">{t("report.form")}</h2></div>
          <ReadersForm here={here} action={`/api/v1/verdicts/${slug}/error-reports`} state={state} send={t("report.send")} fields={[
            { name: "text", label: t("report.textLabel"), help: t("report.textHelp"), control: longAnswer },
            { name: "link", label: t("report.linkLabel"), help: t("report.linkHelp"), control: linkAnswer },
            { name: "contact", label: t("contact"), help: t("contactHelp"), control: contactAnswer },
          ]} />
        </section>
        <Section id="next" title={t("report.next")}>
          <div className="prose"><p>{t("report.next1")}</p><p>{t("report.next2")}</p><p>{t("report.next3")}</p></div>
        </Section>
      </div>
    </main>
  );
}

/** Retracted or not: what is wrong with a retraction can be said too. */
async function find(params: Props["params"]) {
  const { lang, slug } = await params;
  const here = await hereOf(lang);
  const reader = await visitor();
  return { here, verdict: verdictIn(await findOr404(() => getVerdict(reader, slug)), here.language) };
}
