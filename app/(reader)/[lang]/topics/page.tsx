import type { Metadata } from "next";
import { visitor } from "@/_server";
import { topicsIndex } from "../../../../lib/site/lists.ts";
import { Empty } from "../../_components/empty";
import { hereOf, metadataOf } from "../../_components/here";
import { NamesInOrder, topicNames } from "../../_components/names";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("topics");
  return metadataOf(here, { path: "/topics", title: t("title"), description: t("description") });
}

export default async function Topics({ params }: Props) {
  const here = await hereOf((await params).lang);
  const t = here.words("topics");
  const topics = await topicsIndex(await visitor());
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("title")}</h1><p className="quiet">{t("intro")}</p></header>
        {topics.length === 0 && <Empty text={t("empty")} help={t("emptyHint")} />}
        <NamesInOrder here={here} names={topicNames(here, topics)} />
      </div>
    </main>
  );
}
