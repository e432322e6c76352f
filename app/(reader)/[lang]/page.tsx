import type { Metadata } from "next";
import { visitor } from "@/_server";
import { homePage } from "../../../lib/site/lists.ts";
import { Empty } from "../_components/empty";
import { hereOf, metadataOf } from "../_components/here";
import { HomeSearch } from "../_components/home-search";
import { HomeTopics } from "../_components/home-topics";
import { Pager } from "../_components/pager";
import { Stream } from "../_components/stream";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return metadataOf(await hereOf((await params).lang), { path: "/" });
}

export default async function Home({ params }: Props) {
  const here = await hereOf((await params).lang);
  const page = await homePage(await visitor());
  const t = here.words("home");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("title")}</h1>
          <p className="quiet">{t("lead")}</p>
        </header>
        <HomeSearch here={here} />
        <section aria-labelledby="latest">
          <h2 className="vh" id="latest">{t("latest")}</h2>
          {page.items.length === 0 && <Empty text={t("empty")} help={t("emptyHelp")} />}
          <Stream here={here} items={page.items} />
          <Pager here={here} page={page} path="" words={{ older: t("older"), newer: t("newer") }} />
        </section>
        <HomeTopics here={here} />
      </div>
    </main>
  );
}
