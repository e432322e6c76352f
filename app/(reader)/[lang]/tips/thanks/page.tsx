import type { Metadata } from "next";
import { hereOf, metadataOf } from "../../../_components/here";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  return metadataOf(here, { path: "/tips/thanks", title: here.words("forms")("tips.thanksTitle"), isIndexed: false });
}

export default async function TipArrived({ params }: Props) {
  const { words, link } = await hereOf((await params).lang);
  const t = words("forms");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("tips.thanksTitle")}</h1><p className="quiet">{t("tips.thanksText")}</p>
          <p className="ways op"><a href={link("/tips")}>{t("tips.thanksMore")}</a></p>
        </header>
      </div>
    </main>
  );
}
