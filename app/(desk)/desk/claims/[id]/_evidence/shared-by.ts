/** Which shared wording is worth a line on an item's card. */
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import type { Assessment } from "../../../../../../lib/assessment/types.ts";
import type { SharedWording } from "../../../../../../lib/evidence/shared-wording.ts";

type Item = Pick<EvidenceShape, "id" | "publishedAt" | "reliesOn" | "source">;

/** With whom an item shares its words, how much of it they are (0 to 1), and the longest run of them. */
export type Shared<One extends Item> = { other: One; share: number; longest: string };

/**
 * Those that an item may have its words from: not where the policy has both rest on one origin already, nor on the card
 * of the one that was published earlier, where both dates are known.
 */
export function sharedBy<One extends Item>(item: One, { evidence, pairs, judged }: { evidence: readonly One[]; pairs: readonly SharedWording[]; judged: Assessment["evidence"] }): Shared<One>[] {
  const originsOf = (id: string) => judged.find((one) => one.id === id)?.origins ?? [];
  return pairs.flatMap(({ items, shares, longest }) => {
    const at = items.indexOf(item.id);
    const other = evidence.find(({ id }) => id === items[1 - at]);
    if (at < 0 || !other || cameFirst(item, other)) return [];
    if (originsOf(item.id).some((origin) => originsOf(other.id).includes(origin))) return [];
    return [{ other, longest, share: shares[at] ?? 0 }];
  });
}

/** Dates are kept as given: a day and a time of that day say nothing of each other. */
function cameFirst({ publishedAt: mine }: Item, { publishedAt: theirs }: Item): boolean {
  if (!mine || !theirs) return false;
  const length = Math.min(mine.length, theirs.length);
  const [a, b] = mine.length === theirs.length && length > 10 ? [Date.parse(mine), Date.parse(theirs)] : [mine.slice(0, length), theirs.slice(0, length)];
  return a < b;
}
