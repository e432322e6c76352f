import type { Metadata } from "next";
import { visitor } from "@/_server";
import { isDomainError } from "../../../../lib/errors.ts";
import { latestVerdicts } from "../../../../lib/publishing/queries.ts";
import { isNarrowed, placesOf, readSearch, type Search, searchPath } from "../../../../lib/site/search-form.ts";
import { hereOf, metadataOf } from "../../_components/here";
import type { Here } from "../../../../lib/site/here.ts";
import { SearchForm } from "../../_components/search-form";
import { VerdictStream } from "../../_components/verdict-stream";

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await hereOf((await params).lang);
  const t = here.words("search");
  return metadataOf(here, { path: "/search", title: t("title"), description: t("description"), isIndexed: false });
}

/** The one page of readers that is made when it is asked for. A form sent by GET: its address can be kept and passed on. */
export default async function SearchPage({ params, searchParams }: Props) {
  const here = await hereOf((await params).lang);
  const asked = await searchParams;
  const search = readSearch(asked);
  const t = here.words("search");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head"><h1>{t("title")}</h1><p className="quiet">{t("intro")}</p></header>
        <SearchForm here={here} search={search} />
        {search.isEmpty && <Beginning here={here} />}
        {!search.isEmpty && Object.keys(search.wrong).length === 0 && <Results here={here} search={search} cursor={typeof asked.cursor === "string" ? asked.cursor : undefined} />}
      </div>
    </main>
  );
}

async function Results({ here, search, cursor }: { here: Here; search: Search; cursor: string | undefined }) {
  const t = here.words("search");
  const reader = await visitor();
  const page = (from: string | undefined) => latestVerdicts(reader, { ...search.filters, limit: 20, cursor: from });
  // A place in the list that was not given by us is no place: the list begins anew.
  const { items, next } = await page(cursor).catch((error: unknown) => (isDomainError(error) ? page(undefined) : Promise.reject(error)));
  return (
    <section aria-labelledby="results">
      <div className="results-head"><h2 id="results">{t("results")}</h2>{items.length > 0 && <p className="op quiet">{t("order")}</p>}</div>
      {items.length === 0 && <Nothing here={here} asked={search.values.q} isNarrowed={isNarrowed(search)} />}
      <VerdictStream here={here} items={items} more={(row) => <Found here={here} places={search.values.q ? placesOf(row, search.values.q) : []} />} />
      {(next || cursor) && (
        <nav className="stream-more op" aria-label={here.words("lists")("pages")}>
          {cursor && <a href={here.link(searchPath(search.values, null))}>{t("first")}</a>}
          {next && <a rel="next" href={here.link(searchPath(search.values, next))}>{t("older")}</a>}
        </nav>
      )}
    </section>
  );
}

/** Said only where the claim itself does not show it. */
function Found({ here: { words, list }, places }: { here: Here; places: ReturnType<typeof placesOf> }) {
  const t = words("search");
  if (places.every((place) => place === "statement")) return null;
  return <p className="op quiet">{t("found", { places: list(places.map((place) => t(`places.${place}`))) })}</p>;
}

function Nothing({ here: { words, link }, asked, isNarrowed: narrowed }: { here: Here; asked: string; isNarrowed: boolean }) {
  const t = words("search");
  return (
    <div className="sect"><div className="body empty">
      <p>{asked ? t(narrowed ? "noneBoth" : "noneWords", { words: asked }) : t("none")}</p>
      <p className="op">{asked && `${t("adviceWords")} `}{narrowed && `${t("adviceNarrowed")} `}{t.rich("adviceTip", { tip: (text) => <a href={link("/tips")}>{text}</a> })}</p>
    </div></div>
  );
}

function Beginning({ here: { words, link } }: { here: Here }) {
  const t = words("search");
  return (
    <div className="sect"><div className="body empty">
      <p>{t("empty")}</p>
      <p className="op">{t.rich("emptyHint", { topics: (text) => <a href={link("/topics")}>{text}</a>, sources: (text) => <a href={link("/sources")}>{text}</a> })}</p>
    </div></div>
  );
}
