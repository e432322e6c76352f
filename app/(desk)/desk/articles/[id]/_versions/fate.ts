/** What a new version did to the claims of an article, in a sentence. Pure. */
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

export function fateOf({ appearances }: Pick<ArticleShape, "appearances">): string {
  const count = (state: string) => appearances.filter(({ anchor }) => anchor?.state === state).length;
  const [kept, drifted, orphaned] = [count("ok"), count("drifted"), count("orphaned")];
  if (kept + drifted + orphaned === 0) return "No claims stand in it yet.";
  if (drifted + orphaned === 0) return kept === 1 ? "Its one claim stands where it stood." : "Every claim stands where it stood.";
  const parts = [kept > 0 && `${kept} unchanged`, drifted > 0 && `${drifted} drifted`, orphaned > 0 && `${orphaned} orphaned`].filter(Boolean);
  return `${numbers[kept + drifted + orphaned] ?? kept + drifted + orphaned} ${kept + drifted + orphaned === 1 ? "claim" : "claims"}: ${parts.join(", ")}.`;
}
