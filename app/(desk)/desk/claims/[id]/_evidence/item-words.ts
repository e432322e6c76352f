/** What is said of an item in a line: who speaks, what it rests on, why it does not count. */
import type { Assessment } from "../../../../../../lib/assessment/types.ts";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";

type Judged = Assessment["evidence"][number] | undefined;
type Item = Pick<EvidenceShape, "source" | "reliesOn" | "finding" | "attribution">;

export const speakerWords = ({ attribution }: Pick<Item, "attribution">): string => (attribution === "named" ? "Speaker named" : "Speaker unnamed");

/** "relies on no one, so it is an origin itself"; null where it relies on somebody, who is then named. */
export function restsOnItself({ source, reliesOn }: Item, judged: Judged): string | null {
  if (reliesOn.length > 0) return null;
  const isOrigin = judged ? judged.origins.includes(source.id) : source.reliability !== "E";
  return isOrigin ? "relies on no one, so it is an origin itself" : "relies on no one, but is no origin";
}

/** A finding without weight is said; an item without a finding says so by itself. */
export function doesNotCount({ finding }: Pick<Item, "finding">, judged: Judged): string | null {
  if (finding === null || !judged || judged.counts || !judged.whyNot) return null;
  return `Does not count: ${judged.whyNot.charAt(0).toLowerCase()}${judged.whyNot.slice(1)}`;
}
