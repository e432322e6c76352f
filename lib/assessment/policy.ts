/** Policy version 1 (DOMAIN.md §4): its thresholds, and each rule in the words readers get. */
import english from "../site/messages/en/rules.json" with { type: "json" };
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

/** What each rule asks, as readers are told it, above Held, Not held, Does not apply or Overridden. In English. */
export const musts: Record<RuleName, string> = english.musts;

/** What each rule is for, for the method page. In English. */
export const reasons: Record<RuleName, string> = english.reasons;
