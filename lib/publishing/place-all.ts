/** For a desk that published before its lists had places: gives them, in the order in which things happened. I/O. */
import { asc, count, isNull } from "drizzle-orm";
import { listings, publicEvents, publications, publishedArticles, publishedVerdicts } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { place, placeAnswer, placeEvent, placeVerdict, recount, hideBeforeRetraction } from "./placing.ts";

/** Once, and never again: answers whether there was anything to do. */
export async function placeAll(tx: Tx): Promise<boolean> {
  const [listed] = await tx.select({ count: count() }).from(listings);
  const events = await tx.select().from(publicEvents).orderBy(asc(publicEvents.at), asc(publicEvents.id));
  if (listed?.count !== 0 || events.length === 0) return false;
  const copies = await tx.select().from(publications);
  for (const { id, slug, kind, number } of events) {
    if (kind === "answer") {
      await placeAnswer(tx, id);
      continue;
    }
    const frozen = copies.find((copy) => copy.slug === slug && copy.number === number)?.frozen;
    if (!frozen) continue;
    if (kind !== "retraction") await placeVerdict(tx, frozen);
    await placeEvent(tx, id, { corrects: kind !== "first" });
  }
  for (const { slug, retractedAt } of await tx.select().from(publishedVerdicts)) if (retractedAt) await hideBeforeRetraction(tx, slug);
  for (const live of await tx.select().from(publishedVerdicts).where(isNull(publishedVerdicts.retractedAt))) await recount(tx, { topics: [], sourceSlugs: [] }, live);
  for (const { slug } of await tx.select({ slug: publishedArticles.slug }).from(publishedArticles).orderBy(asc(publishedArticles.at))) await place(tx, "articles", slug);
  return true;
}
