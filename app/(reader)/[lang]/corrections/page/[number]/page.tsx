import type { Metadata } from "next";
import { visitor } from "@/_server";
import { correctionsPage } from "../../../../../../lib/site/lists.ts";
import { CorrectionEntry } from "../../../../_components/correction-entry";
import { findOr404, numberOr404 } from "../../../../_components/find";
import { hereOf, metadataOf } from "../../../../_components/here";
import { Originals } from "../../../../_components/originals";
import { Pager } from "../../../../_components/pager";

type Props = { params: Promise<{ lang: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, number } = await params;
  const here = await hereOf(lang);
  return metadataOf(here, { path: `/corrections/page/${number}`, title: here.words("corrections")("page", { number }) });
}

/** A full page of corrections: the things on it never move. */
export default async function CorrectionsPage({ params }: Props) {
  const { lang, number } = await params;
  const here = await hereOf(lang);
  const reader = await visitor();
  const page = await findOr404(() => correctionsPage(reader, numberOr404(number)));
  const t = here.words("corrections");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("page", { number })}</h1></header>
        <Originals here={here} rows={page.items} />
        {page.items.map((item) => <CorrectionEntry key={`${item.slug} ${item.at}`} here={here} correction={item} />)}
        <Pager here={here} page={page} path="/corrections" words={{ older: t("older"), newer: t("newer") }} />
      </div>
    </main>
  );
}
