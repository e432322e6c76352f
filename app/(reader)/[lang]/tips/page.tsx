import type { Metadata } from "next";
import { hereOf, metadataOf } from "../../_components/here";
import { contactAnswer, fileAnswer, formState, linkAnswer, longAnswer, ReadersForm } from "../../_components/readers-form";
import { Section } from "../../_components/section";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("forms");
  return metadataOf(here, { path: "/tips", title: t("tips.title"), description: t("tips.description") });
}

export default async function Tips({ params }: Props) {
  const here = await hereOf((await params).lang);
  const state = await formState();
  const t = here.words("forms");
  const fileHelp = state.hasFile && !state.fields.file ? `${t("tips.fileHelp")} ${t("fileAgain")}` : t("tips.fileHelp");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("tips.title")}</h1><p className="quiet">{t("tips.intro")}</p></header>
        <section className="sect" aria-labelledby="danger">
          <div className="hung"><h2 id="danger">{t("tips.danger")}</h2></div>
          <div className="body prose"><p>{t("tips.danger1")}</p><p>{t("tips.danger2")}</p></div>
        </section>
        <section className="sect" aria-labelledby="form">
          <div className="hung"><h2 id="form">{t("tips.form")}</h2></div>
          <ReadersForm here={here} action="/api/v1/tips" state={state} send={t("tips.send")} fields={[
            { name: "text", label: t("tips.textLabel"), help: t("tips.textHelp"), control: longAnswer },
            { name: "link", label: t("tips.linkLabel"), help: t("tips.linkHelp"), control: linkAnswer },
            { name: "file", label: t("tips.fileLabel"), help: fileHelp, control: fileAnswer },
            { name: "contact", label: t("contact"), help: t("contactHelp"), control: contactAnswer },
          ]} />
        </section>
        <Section id="next" title={t("tips.next")}>
          <div className="prose"><p>{t("tips.next1")}</p><p>{t("tips.next2")}</p><p>{t("tips.next3")}</p></div>
        </Section>
      </div>
    </main>
  );
}
