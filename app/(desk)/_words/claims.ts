/** The domain's words about claims, as people read them. */
import type { ClaimKind } from "../../../lib/claims/words.ts";

export const claimKindWords: Record<ClaimKind, string> = { fact: "Fact", figure: "Figure", attribution: "Attribution", authenticity: "Authenticity" };

/** "1 claim", "3 claims". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat("en-GB").format(n)} ${n === 1 ? one : many}`;
}
