/** The readers' words in English, for the desk's screens and feeds: without what says them in other languages. Pure. */
import type { RuleOutcome } from "../assessment/types.ts";
import { partyName } from "../assessment/sentences.ts";
import rules from "../site/messages/en/rules.json" with { type: "json" };
import sources from "../site/messages/en/sources.json" with { type: "json" };
import { INDEPENDENT, UNKNOWN } from "../sources/words.ts";
import type { PublicSource } from "./shapes.ts";

export const outcomeWords: Record<RuleOutcome, string> = rules.outcomes;

/** "news agency, affiliated to Russia". */
export const sourceWords = ({ kind, affiliation }: Pick<PublicSource, "kind" | "affiliation">): string => `${sources.kinds[kind]}, ${affiliationWords(affiliation)}`;

function affiliationWords(affiliation: string): string {
  if (affiliation === INDEPENDENT) return sources.independent;
  return affiliation === UNKNOWN ? sources.unknown : sources.affiliated.replace("{party}", () => partyName(affiliation));
}
