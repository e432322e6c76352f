import type { Metadata } from "next";
import { hereOf, metadataOf } from "../../../../../_components/here";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const here = await hereOf(lang);
  return metadataOf(here, { path: `/verdicts/${slug}/report/thanks`, title: here.words("forms")("report.thanksTitle"), isIndexed: false });
}

export default async function ReportArrived({ params }: Props) {
  const { words, link } = await hereOf((await params).lang);
  const t = words("forms");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("report.thanksTitle")}</h1><p className="quiet">{t("report.thanksText")}</p>
          <p className="ways op"><a href={link(`/verdicts/${(await params).slug}`)}>{t("report.back")}</a><a href={link("/corrections")}>{t("report.all")}</a></p>
        </header>
      </div>
    </main>
  );
}
