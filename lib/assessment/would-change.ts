/** What would change the suggestion, found by trying changes through the policy itself. Pure. */
import { besideTheSuggestion } from "./policy.ts";
import { inWords, verdictWord } from "./sentences.ts";
import { tries, type Try } from "./tries.ts";
import type { AssessedClaim, Assessment, RuleName, RuleOutcome } from "./types.ts";

type Outcomes = { rules: readonly { rule: RuleName; outcome: RuleOutcome }[] };
type AsItStands = (claim: AssessedClaim) => Pick<Assessment, "suggested"> & Outcomes;

/** One sentence: the first change found that gives another suggestion, or null when none does. */
export function whatWouldChange(claim: AssessedClaim, assess: AsItStands): string | null {
  const now = assess(withoutWords(claim));
  const found = firstThatChanges(claim, assess);
  if (!found) return null;
  const then = assess(found.claim);
  const more = rulesGained(now, then);
  const rules = more > 0 ? `${inWords(more)} more ${more === 1 ? "rule holds" : "rules hold"} and ` : "";
  return `${found.condition}, ${rules}the suggestion becomes ${verdictWord[then.suggested]}.`;
}

/** The change itself, its words and the claim as it would then be. */
export function firstThatChanges(claim: AssessedClaim, assess: AsItStands): Try | null {
  const bare = withoutWords(claim);
  const { suggested } = assess(bare);
  for (const each of tries(bare)) if (assess(each.claim).suggested !== suggested) return each;
  return null;
}

/** Quotations bear on no suggestion, and looking for them in long texts at every try would be slow. */
const withoutWords = (claim: AssessedClaim): AssessedClaim =>
  ({ ...claim, evidence: claim.evidence.map((item) => ({ ...item, quote: null })) });

/** How many more of the rules behind the suggestion hold then than now. */
const rulesGained = (now: Outcomes, then: Outcomes): number => heldIn(then) - heldIn(now);

const bearsOn = (rule: RuleName): boolean => !besideTheSuggestion.includes(rule);
const heldIn = ({ rules }: Outcomes): number => rules.filter(({ rule, outcome }) => outcome === "held" && bearsOn(rule)).length;
