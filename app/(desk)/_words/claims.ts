/** The domain's words about claims, as people read them. */
import type { ClaimKind, RelationKind } from "../../../lib/claims/words.ts";

export const claimKindWords: Record<ClaimKind, string> = { fact: "Fact", figure: "Figure", attribution: "Attribution", authenticity: "Authenticity" };

export const relationWords: Record<RelationKind, string> = { contradicts: "contradicts", same_as: "the same as", follows_from: "follows from" };

/** "1 claim", "3 claims". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat("en-GB").format(n)} ${n === 1 ? one : many}`;
}
