/** Makes the whole site anew, a little at a time: whatever is published meanwhile comes between. I/O. */
import { and, asc, eq, gt } from "drizzle-orm";
import { listings, places } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import type { SitePlace } from "../jobs/queue.ts";
import { openPage, PER_SITEMAP } from "../publishing/list-names.ts";
import { eventsOf } from "../publishing/placing.ts";
import { readDesk } from "../publishing/settings.ts";
import { type Alias, aliasesOf, ofArticle, ofListPage, ofSitemap, ofTheDesk, ofTheWhole, ofVerdict } from "./addresses.ts";
import { remove, removeFolder } from "./folder.ts";
import { rootLanguage, type SiteLanguage } from "./languages.ts";
import { noteMadeFor } from "./made-for.ts";
import { copyAll, type Made, makeAll, type Maker, TURN_MS } from "./make.ts";
import { sweepSome } from "./sweep.ts";

/** Goes on from `at`; answers where the next turn begins, null when all is made, and what this one did. */
export async function rebuildSome(db: Database, maker: Maker, at: SitePlace | null): Promise<{ next: SitePlace | null } & Made> {
  const root = rootLanguage((await readDesk(db.read)).language);
  const ends = Date.now() + TURN_MS;
  const done: Made = { made: 0, changed: 0 };
  let here: SitePlace | null = at ?? { part: "desk", list: "", place: 0 };
  if (here.part === "desk") await settle(maker.folder, root);
  do {
    if (here.part === "files") {
      const { next, removed } = await sweepSome(db.published, { folder: maker.folder, root, after: here.list, ends });
      done.changed += removed;
      here = next === null ? null : { ...here, list: next };
      continue;
    }
    const step = await stepAt(db.read, { ...here, part: here.part }, root);
    const { made, changed } = await makeAll(maker, step.addresses);
    await copyAll(maker, step.aliases ?? []);
    done.made += made;
    done.changed += changed;
    here = step.next;
  } while (here !== null && Date.now() < ends);
  return { next: here, ...done };
}

/** The language at the root has no address of its own: what lies there is of the time before, and nothing else would take it away. */
async function settle(folder: string, root: SiteLanguage): Promise<void> {
  noteMadeFor(folder, { root });
  await remove(folder, `${root}.html`);
  await removeFolder(folder, root);
}

type Step = { addresses: string[]; aliases?: Alias[]; next: SitePlace | null };
type ToMake = SitePlace & { part: Exclude<SitePlace["part"], "files"> };

/** The desk's own pages, then verdict by verdict, article by article, then page by page of every list. What lies there in vain goes last. */
async function stepAt(reader: Reader, at: ToMake, root: SiteLanguage): Promise<Step> {
  switch (at.part) {
    case "desk": return { addresses: [...ofTheDesk(root), ...ofTheWhole(root)], next: { part: "verdicts", list: "", place: 0 } };
    case "verdicts": return thingStep(reader, { list: "verdicts", place: at.place }, { after: "articles", of: (slug) => wholeVerdict(reader, slug, root) });
    case "articles": return thingStep(reader, { list: "articles", place: at.place }, { after: "lists", of: (slug) => Promise.resolve(ofArticle(slug, root)) });
    case "lists": return listStep(reader, at, root);
  }
}

type Next = { after: SitePlace["part"]; of: (slug: string) => Promise<string[]> };

async function thingStep(reader: Reader, at: { list: "verdicts" | "articles"; place: number }, { after, of }: Next): Promise<Step> {
  const [row] = await reader.select().from(places).where(and(eq(places.list, at.list), gt(places.place, at.place))).orderBy(asc(places.place)).limit(1);
  if (!row) return { addresses: [], next: { part: after, list: "", place: 0 } };
  const sitemap = row.place % PER_SITEMAP === 1 ? [ofSitemap(at.list, row.place)] : [];
  return { addresses: [...await of(row.thing), ...sitemap], next: { part: at.list, list: "", place: row.place } };
}

async function wholeVerdict(reader: Reader, slug: string, root: SiteLanguage): Promise<string[]> {
  const publications = (await eventsOf(reader, slug)).filter(({ kind }) => kind !== "retraction" && kind !== "answer").length;
  return ofVerdict(slug, { root, numbers: Array.from({ length: publications }, (_, index) => index + 1) });
}

/** `place` is the number of the page made last; the newest, which has none, comes first. */
async function listStep(reader: Reader, at: SitePlace, root: SiteLanguage): Promise<Step> {
  const [same] = await reader.select().from(listings).where(eq(listings.list, at.list as never)).limit(1);
  if (same && at.place + 1 < openPage(same.length)) {
    return { addresses: ofListPage(same.list, at.place + 1, root), next: { ...at, place: at.place + 1 } };
  }
  const [next] = await reader.select().from(listings).where(gt(listings.list, at.list as never)).orderBy(asc(listings.list)).limit(1);
  if (!next) return { addresses: [], next: { part: "files", list: "", place: 0 } };
  return { addresses: ofListPage(next.list, undefined, root), aliases: aliasesOf(next.list, next.length, root), next: { ...at, list: next.list, place: 0 } };
}
