import type { Metadata } from "next";
import { visitor } from "@/_server";
import { topicsIndex } from "../../../../lib/site/lists.ts";
import { topicPath } from "../../../../lib/site/topic-path.ts";
import { hereOf, metadataOf } from "../../_components/here";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("topics");
  return metadataOf(here, { path: "/topics", title: t("title"), description: t("description") });
}

export default async function Topics({ params }: Props) {
  const { words, link } = await hereOf((await params).lang);
  const t = words("topics");
  const topics = await topicsIndex(await visitor());
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("title")}</h1><p className="quiet">{t("intro")}</p></header>
        <div className="sect"><div className="body">
          {topics.length === 0 && <div className="empty"><p>{t("empty")}</p><p className="op">{t("emptyHint")}</p></div>}
          <ul className="names">
            {topics.map(({ topic, count }) => <li key={topic}><a dir="auto" href={link(topicPath(topic))}>{topic}</a><span className="op quiet">{t("count", { count })}</span></li>)}
          </ul>
        </div></div>
      </div>
    </main>
  );
}
