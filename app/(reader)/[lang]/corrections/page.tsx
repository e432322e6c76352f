import type { Metadata } from "next";
import { visitor } from "@/_server";
import { correctionsPage } from "../../../../lib/site/lists.ts";
import { CorrectionEntry } from "../../_components/correction-entry";
import { Empty } from "../../_components/empty";
import { hereOf, metadataOf } from "../../_components/here";
import { Originals } from "../../_components/originals";
import { Pager } from "../../_components/pager";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("corrections");
  return metadataOf(here, { path: "/corrections", title: t("title"), description: t("description") });
}

export default async function Corrections({ params }: Props) {
  const here = await hereOf((await params).lang);
  const page = await correctionsPage(await visitor());
  const t = here.words("corrections");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("title")}</h1>
          <p className="quiet">{t("lead")}</p>
        </header>
        {page.items.length === 0 && <Empty text={t("empty")} help={t("emptyHelp")} />}
        <Originals here={here} rows={page.items} />
        {page.items.map((item) => <CorrectionEntry key={`${item.slug} ${item.at}`} here={here} correction={item} />)}
        <Pager here={here} page={page} path="/corrections" words={{ older: t("older"), newer: t("newer") }} />
      </div>
    </main>
  );
}
