/** A source in the words of the page: what it is, and whose. Pure. */
import { partyIn } from "../assessment/parties.ts";
import type { PublicSource } from "../publishing/shapes.ts";
import { INDEPENDENT, UNKNOWN } from "../sources/words.ts";
import type { Here } from "./here.ts";

/** "news agency, affiliated to Russia". */
export function sourceIn(here: Here, { kind, affiliation }: Pick<PublicSource, "kind" | "affiliation">): string {
  const t = here.words("sources");
  const side = sideOf(affiliation);
  return `${t(`kinds.${kind}`)}, ${side === "party" ? t("affiliated", { party: partyIn(here.language, affiliation) }) : t(side)}`;
}

/** "Speaks for Russia, in its own name." for an origin. */
export const speaksFor = (here: Here, { affiliation, named }: { affiliation: string; named: boolean }): string =>
  here.words("sources")("speaks", { side: sideOf(affiliation), party: partyIn(here.language, affiliation), named: named ? "yes" : "no" });

/** "Russia", "independent": the side alone, where a label says what it is. */
export function affiliationIn(here: Here, affiliation: string): string {
  const side = sideOf(affiliation);
  return side === "party" ? partyIn(here.language, affiliation) : here.words("sources")(side);
}

const sideOf = (affiliation: string) => (affiliation === INDEPENDENT || affiliation === UNKNOWN ? affiliation : "party");
