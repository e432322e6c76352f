/** From a change to the addresses that have to be made anew, in the order in which they are stored. I/O: reads the database. */
import { eq, inArray } from "drizzle-orm";
import { listings, places } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import type { SiteChange } from "../jobs/queue.ts";
import { openPage, pagesShowing } from "../publishing/list-names.ts";
import { eventsOf } from "../publishing/placing.ts";
import { readDesk } from "../publishing/settings.ts";
import { type Alias, aliasesOf, ofArticle, ofListPage, ofSitemap, ofTheWhole, ofVerdict, underRootsName } from "./addresses.ts";
import { rootLanguage, type SiteLanguage } from "./languages.ts";

export type Anew = {
  addresses: string[];
  /** Addresses that show the same as another. */
  aliases: Alias[];
  /** Tell of a verdict that was taken back, and of nothing else: nobody may get the old bytes while new ones are made. */
  gone: string[];
  /** Of the addresses, those that tell of it among other things. */
  shared: string[];
};

/** Everything that tells of these verdicts and articles, each address once. A page comes after what it refers to. */
export async function addressesOf(reader: Reader, { slugs = [], articles = [] }: SiteChange): Promise<Anew> {
  const root = rootLanguage((await readDesk(reader)).language);
  const inLists = await pagesWith(reader, articles, root);
  const addresses = [...articles.flatMap((slug) => ofArticle(slug, root)), ...inLists.addresses];
  const aliases = inLists.aliases;
  const [own, shared]: [string[], string[]] = [[], []];
  for (const slug of slugs) {
    const found = await ofChangedVerdict(reader, slug, root);
    addresses.unshift(...found.own);
    addresses.push(...found.lists.addresses);
    aliases.push(...found.lists.aliases);
    if (!found.isRetracted) continue;
    own.push(...found.own);
    shared.push(...found.lists.addresses, "/sitemap-news.xml", ...articles.flatMap((article) => ofArticle(article, root)));
  }
  if (slugs.length > 0) addresses.push(...ofTheWhole(root));
  // The language may have changed just now: the whole site is made anew after this.
  const left = shared.length === 0 ? [] : [...own, ...shared, ...aliases.map(([alias]) => alias)].map((address) => underRootsName(address, root));
  return { addresses: [...new Set(addresses)], aliases, gone: [...new Set([...own, ...left])], shared: [...new Set(shared)] };
}

async function ofChangedVerdict(reader: Reader, slug: string, root: SiteLanguage): Promise<{ own: string[]; lists: Pages; isRetracted: boolean }> {
  const events = await eventsOf(reader, slug);
  const acts = events.filter(({ kind }) => kind !== "answer");
  const publications = acts.filter(({ kind }) => kind !== "retraction").length;
  const isRetracted = acts.at(-1)?.kind === "retraction";
  const turned = isRetracted || acts.at(-2)?.kind === "retraction";
  // Every entry of it in a list says what came of it later. Of the numbered pages a retraction, and what ends one, changes all.
  const numbers = turned ? Array.from({ length: publications }, (_, index) => index + 1) : [publications];
  const lists = await pagesWith(reader, [slug, ...events.map(({ id }) => id)], root);
  return { own: ofVerdict(slug, { numbers, root }), lists, isRetracted };
}

type Pages = Pick<Anew, "addresses" | "aliases">;

/** The pages, in all lists, on which these things stand. */
async function pagesWith(reader: Reader, things: readonly string[], root: SiteLanguage): Promise<Pages> {
  if (things.length === 0) return { addresses: [], aliases: [] };
  const rows = await reader.select({ list: places.list, place: places.place, length: listings.length }).from(places)
    .innerJoin(listings, eq(listings.list, places.list)).where(inArray(places.thing, [...things]));
  return {
    addresses: rows.flatMap(({ list, place, length }) => [
      ...pagesShowing(place, length).filter((number) => number !== openPage(length)).flatMap((number) => ofListPage(list, number, root)),
      ...(list === "verdicts" || list === "articles" ? [ofSitemap(list, place)] : []),
    ]),
    aliases: rows.flatMap(({ list, length }) => aliasesOf(list, length, root)),
  };
}
