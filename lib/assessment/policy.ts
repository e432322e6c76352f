/** Policy version 1 (DOMAIN.md §4): its thresholds, and each rule in the words readers get. */
import type { RuleName } from "./types.ts";

export const policy = {
  version: 1,
  /** Independent roots that the confirming side needs. */
  origins: 2,
  /** Known parties among which the confirming origins must be spread, unless one is independent. */
  parties: 2,
} as const;

/** These do not bear on the suggestion: they block submission until they are held or overridden. */
export const besideTheSuggestion: readonly RuleName[] = ["preserved", "quote-found"];

/** What each rule asks, as readers are told it, above Held, Not held, Does not apply or Overridden. */
export const musts: Record<RuleName, string> = {
  "independent-origins": "At least two independent origins must confirm it.",
  "named-origin": "At least one confirming origin must be named.",
  "across-parties": "The confirming origins must not all be on one side.",
  "no-open-dispute": "Nothing that counts may dispute it.",
  "no-contradiction": "No claim that contradicts it may stand confirmed.",
  "no-circular-reporting": "No confirming report may lead back to itself.",
  "speaker-itself": "The speaker itself must be heard saying it.",
  "preserved": "Everything that counts must be preserved.",
  "quote-found": "Every quotation must stand in its snapshot.",
};

/** What each rule is for, for the method page. */
export const reasons: Record<RuleName, string> = {
  "independent-origins": "Ten reports of one communiqué are one source. We follow each report to where it got its information and count those origins once.",
  "named-origin": "Somebody must answer for what is said. An unnamed source can add to a named one, never replace it.",
  "across-parties": "In a dispute each side has reasons to say what it says. When both give the same fact, or somebody outside does, it weighs more.",
  "no-open-dispute": "While a source that counts says otherwise, we do not call a claim confirmed.",
  "no-contradiction": "We do not publish two verdicts that cannot both be true.",
  "no-circular-reporting": "When two reports rely on each other, neither of them knows.",
  "speaker-itself": "Whether somebody said something is settled by that person's own words, not by a report of them.",
  "preserved": "Pages change and vanish. What a verdict rests on is kept as it was when we looked.",
  "quote-found": "A quotation is looked for, word for word, in the snapshot we keep.",
};
