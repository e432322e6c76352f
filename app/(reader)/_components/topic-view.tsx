import type { Metadata } from "next";
import { visitor } from "@/_server";
import { topicPage } from "../../../lib/site/lists.ts";
import { topicPath } from "../../../lib/site/topic-path.ts";
import { findOr404 } from "./find";
import { headOfTopic } from "../../../lib/syndication/head.ts";
import { metadataOf } from "./here";
import { Pager } from "./pager";
import type { Here } from "../../../lib/site/here.ts";
import { VerdictStream } from "./verdict-stream";

type Asked = { here: Here; topic: string; number?: number };

export function topicMetadata({ here, topic, number }: Asked): Promise<Metadata> {
  const page = number === undefined ? "" : `, ${here.words("lists")("page", { number })}`;
  const path = topicPath(topic) + (number === undefined ? "" : `/page/${number}`);
  return metadataOf(here, { path, title: topic + page, description: here.words("topics")("about", { topic }), ...headOfTopic(topic) });
}

/** The verdicts on one topic: the newest page, or one that is full. */
export async function TopicView({ here, topic, number }: Asked) {
  const reader = await visitor();
  const list = await findOr404(() => topicPage(reader, topic, number));
  const lists = here.words("lists");
  const t = here.words("topics");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <p className="kicker">{t("kicker")}</p>
          <h1 dir="auto">{topic}</h1>
          <p className="quiet">{t("lead")}</p>
          <p className="ways op"><a href={here.link("/topics")}>{t("all")}</a><a href={here.link(`/search?topic=${encodeURIComponent(topic)}`)}>{t("search")}</a></p>
        </header>
        <section aria-labelledby="verdicts">
          <h2 className="vh" id="verdicts">{t("about", { topic })}</h2>
          <VerdictStream here={here} items={list.items} />
          <Pager here={here} page={list} path={topicPath(topic)} words={{ older: lists("older"), newer: lists("newer") }} />
        </section>
      </div>
    </main>
  );
}
