/** Gives what is published its place in the public lists. I/O: called inside the transaction that publishes or retracts. */
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { listings, places, publicEvents, publishedSources, publishedVerdicts } from "../db/schema/index.ts";
import type { Reader, Tx } from "../db/types.ts";
import type { Frozen } from "./frozen.ts";
import type { ListName } from "./list-names.ts";
import type { PublicSource } from "./shapes.ts";

/** What readers find a live verdict under. */
type Shelves = { topics: readonly string[]; sourceSlugs: readonly string[] };

/** At the end of the list, unless it stands there already: a place is kept for good. */
export async function place(tx: Tx, list: ListName, thing: string): Promise<void> {
  const [known] = await tx.select({ place: places.place }).from(places).where(and(eq(places.thing, thing), eq(places.list, list)));
  if (known) return;
  const [listing] = await tx.insert(listings).values({ list, length: 1 })
    .onConflictDoUpdate({ target: listings.list, set: { length: sql`${listings.length} + 1` } }).returning();
  if (!listing) throw new Error(`The list ${list} could not be lengthened`);
  await tx.insert(places).values({ list, place: listing.length, thing });
}

/** A publication takes its places; `before` is where the verdict stood until now. What a retraction had hidden shows again. */
export async function placePublication(tx: Tx, { frozen, eventId, before }: { frozen: Frozen; eventId: string; before: Shelves }): Promise<void> {
  const { slug, topics, publication } = frozen;
  await tx.update(publicEvents).set({ hidden: false }).where(eq(publicEvents.slug, slug));
  await placeVerdict(tx, frozen);
  await placeEvent(tx, eventId, { corrects: publication.kind !== "first" });
  await recount(tx, before, { topics, sourceSlugs: namedSources(frozen).map((source) => source.slug) });
}

/** A retraction hides every publication before it, and takes the verdict from where it stood. */
export async function placeRetraction(tx: Tx, { slug, eventId, before }: { slug: string; eventId: string; before: Shelves }): Promise<void> {
  await hideBeforeRetraction(tx, slug);
  await placeEvent(tx, eventId, { corrects: true });
  await recount(tx, before, { topics: [], sourceSlugs: [] });
}

export async function hideBeforeRetraction(tx: Tx, slug: string): Promise<void> {
  await tx.update(publicEvents).set({ hidden: true }).where(and(eq(publicEvents.slug, slug), ne(publicEvents.kind, "retraction")));
}

/** Under its topics, and under the sources it names, as readers know them. */
export async function placeVerdict(tx: Tx, frozen: Frozen): Promise<void> {
  await place(tx, "verdicts", frozen.slug);
  for (const topic of frozen.topics) await place(tx, `topic/${topic}`, frozen.slug);
  for (const source of namedSources(frozen)) {
    await place(tx, `source/${source.slug}`, frozen.slug);
    await tx.insert(publishedSources).values(source).onConflictDoUpdate({ target: publishedSources.slug, set: source });
  }
}

/** Where a verdict stands as live; nowhere when it has no publication or was retracted. */
export async function shelvesOf(tx: Tx, slug: string): Promise<Shelves> {
  const [row] = await tx.select({ topics: publishedVerdicts.topics, sourceSlugs: publishedVerdicts.sourceSlugs, retractedAt: publishedVerdicts.retractedAt })
    .from(publishedVerdicts).where(eq(publishedVerdicts.slug, slug));
  return row && row.retractedAt === null ? row : { topics: [], sourceSlugs: [] };
}

export async function placeEvent(tx: Tx, eventId: string, { corrects }: { corrects: boolean }): Promise<void> {
  await place(tx, "events", eventId);
  if (corrects) await place(tx, "corrections", eventId);
}

/** An answer to a reader is no verdict: it stands among the corrections alone. */
export const placeAnswer = (tx: Tx, eventId: string): Promise<void> => place(tx, "corrections", eventId);

/** Every source that readers are told the name of, each once. */
export function namedSources({ evidence }: Pick<Frozen, "evidence">): { slug: string; source: PublicSource }[] {
  const all = evidence.flatMap((item) => [item.source, ...item.reliesOn]).flatMap((source) => (source.slug === null ? [] : [{ slug: source.slug, source }]));
  return [...new Map(all.map((each) => [each.slug, each])).values()];
}

/** How many of a list are live is counted here and never by reading the list. */
export async function recount(tx: Tx, before: Shelves, after: Shelves): Promise<void> {
  const [was, is] = [listsOf(before), listsOf(after)];
  await add(tx, is.filter((list) => !was.includes(list)), 1);
  await add(tx, was.filter((list) => !is.includes(list)), -1);
}

async function add(tx: Tx, lists: ListName[], change: number): Promise<void> {
  if (lists.length > 0) await tx.update(listings).set({ live: sql`${listings.live} + ${change}` }).where(inArray(listings.list, lists));
}

const listsOf = ({ topics, sourceSlugs }: Shelves): ListName[] => [
  ...new Set([...topics.map((topic): ListName => `topic/${topic}`), ...sourceSlugs.map((slug): ListName => `source/${slug}`)]),
];

/** The ids of a verdict's public events, from the first. */
export async function eventsOf(reader: Reader, slug: string): Promise<{ id: string; kind: string }[]> {
  return reader.select({ id: publicEvents.id, kind: publicEvents.kind }).from(publicEvents).where(eq(publicEvents.slug, slug)).orderBy(asc(publicEvents.at), asc(publicEvents.id));
}
