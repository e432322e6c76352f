import type { Metadata } from "next";
import { visitor } from "@/_server";
import { homePage } from "../../../../../lib/site/lists.ts";
import { findOr404, numberOr404 } from "../../../_components/find";
import { hereOf, metadataOf } from "../../../_components/here";
import { Pager } from "../../../_components/pager";
import { Stream } from "../../../_components/stream";

type Props = { params: Promise<{ lang: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, number } = await params;
  const here = await hereOf(lang);
  return metadataOf(here, { path: `/page/${number}`, title: here.words("home")("page", { number }) });
}

/** A full page of the home page's stream: the things on it never move. */
export default async function HomePage({ params }: Props) {
  const { lang, number } = await params;
  const here = await hereOf(lang);
  const reader = await visitor();
  const page = await findOr404(() => homePage(reader, numberOr404(number)));
  const t = here.words("home");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("page", { number })}</h1></header>
        <Stream here={here} items={page.items} />
        <Pager here={here} page={page} path="" words={{ older: t("older"), newer: t("newer") }} />
      </div>
    </main>
  );
}
