import type { Metadata } from "next";
import { visitor } from "@/_server";
import type { PublicSource } from "../../../lib/publishing/shapes.ts";
import { sourcePage } from "../../../lib/site/lists.ts";
import { findOr404 } from "./find";
import { metadataOf } from "./here";
import { Pager } from "./pager";
import type { Here } from "../../../lib/site/here.ts";
import { affiliationIn } from "../../../lib/site/source-words.ts";
import { VerdictStream } from "./verdict-stream";

type Asked = { here: Here; slug: string; number?: number };

export async function sourceMetadata({ here, slug, number }: Asked): Promise<Metadata> {
  const reader = await visitor();
  const { source: { name, kind, reliability } } = await findOr404(() => sourcePage(reader, slug, number));
  const t = here.words("sourcePages");
  const page = number === undefined ? "" : `, ${here.words("lists")("page", { number })}`;
  const description = t("about", { name, kind: here.words("sources")(`kinds.${kind}`), reliability: t(`grade.${reliability ?? "F"}`) });
  return metadataOf(here, { path: `/sources/${slug}${number === undefined ? "" : `/page/${number}`}`, title: name + page, description });
}

/** Who a source is, and what was published on its word. */
export async function SourceView({ here, slug, number }: Asked) {
  const reader = await visitor();
  const list = await findOr404(() => sourcePage(reader, slug, number));
  const lists = here.words("lists");
  const t = here.words("sourcePages");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <p className="kicker">{t("kicker")}</p>
          <h1 dir="auto">{list.source.name}</h1>
          <Facts here={here} source={list.source} />
          <p className="ways op"><a href={here.link("/sources")}>{t("all")}</a><a href={here.link(`/search?source=${encodeURIComponent(slug)}`)}>{t("search")}</a></p>
        </header>
        <section className="sect" aria-labelledby="verdicts">
          <div className="hung"><h2 id="verdicts">{t("heading")}</h2></div>
          <div className="body">
            <p className="lead-in">{t("lead")}</p>
            <p className="lead-in op quiet">{t("aside")}</p>
            {list.items.length === 0 && <div className="empty"><p>{t("none")}</p><p className="op">{t("noneHint")}</p></div>}
          </div>
        </section>
        <VerdictStream here={here} items={list.items} />
        <Pager here={here} page={list} path={`/sources/${slug}`} words={{ older: lists("older"), newer: lists("newer") }} />
      </div>
    </main>
  );
}

function Facts({ here, source: { kind, affiliation, reliability, url } }: { here: Here; source: PublicSource }) {
  const t = here.words("sourcePages");
  return (
    <dl className="row-facts op">
      <div><dt>{t("kind")}</dt><dd className="capital">{here.words("sources")(`kinds.${kind}`)}</dd></div>
      <div><dt>{t("affiliation")}</dt><dd className="capital">{affiliationIn(here, affiliation)}</dd></div>
      {reliability && <div><dt>{t("reliability")}</dt><dd>{t("letter", { words: t(`grade.${reliability}`), letter: reliability })}</dd></div>}
      {url && <div><dt>{t("home")}</dt><dd><a href={url} rel="nofollow noreferrer">{new URL(url).host}</a></dd></div>}
    </dl>
  );
}
