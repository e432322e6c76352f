/** What the policy reads and what it answers. Plain data: no clock, no database, no randomness. */
import type { ClaimKind, Verdict } from "../claims/words.ts";
import type { Attribution, Authenticity, Credibility, Finding, Medium } from "../evidence/words.ts";
import type { Reliability, SourceKind } from "../sources/words.ts";

/** `name` is what sentences print: whoever freezes an assessment for readers passes the names that are public. */
export type AssessedSource = { id: string; name: string; kind: SourceKind; affiliation: string; reliability: Reliability };

export type AssessedItem = {
  id: string;
  source: AssessedSource;
  medium: Medium;
  attribution: Attribution;
  reliesOn: AssessedSource[];
  credibility: Credibility;
  authenticity: Authenticity;
  finding: Finding | null;
  quote: string | null;
  transcript: string | null;
  /** The texts of the stored snapshots (lib/evidence/snapshot-texts.ts), equal ones once; null stands for a snapshot that has none. Empty without a snapshot. */
  snapshotTexts: (string | null)[];
  /** Those of the newest snapshot; empty where it has none, or where there is none. */
  lastTexts?: string[];
};

export type AssessedClaim = {
  kind: ClaimKind;
  /** The claimant's place in the registry, where it has one. */
  claimantSource: AssessedSource | null;
  evidence: AssessedItem[];
  /** A claim related by `contradicts` is live as `confirmed`. */
  contradictedByLiveConfirmed: boolean;
};

export const ruleNames = [
  "independent-origins", "named-origin", "across-parties", "no-open-dispute", "no-contradiction",
  "no-circular-reporting", "speaker-itself", "preserved", "quote-found",
] as const;
export type RuleName = (typeof ruleNames)[number];

export type RuleOutcome = "held" | "not_held" | "not_applicable";
export type Side = "confirming" | "disputing";

/** What a sentence says, so that it can be said in any language: a message of the policy, and what it speaks of. */
export type Said = {
  key: string;
  /** Names of sources, as they are. */
  names?: string[] | undefined;
  count?: number | undefined;
  /** Slugs of affiliations. */
  parties?: string[] | undefined;
  medium?: Medium | undefined;
};

/** `why` is `said` in English. */
export type AssessedRule = { rule: RuleName; outcome: RuleOutcome; why: string; said?: Said | undefined; toHold: string | null };

/** Shape of API.md, `assessment`. */
export type Assessment = {
  policyVersion: number;
  suggested: Verdict;
  origins: { source: { id: string; name: string }; side: Side; named: boolean; affiliation: string; evidence: string[] }[];
  /**
   * `quoteFound`: whether the quotation stands in a snapshot or the transcript; null where there is none. `quoteInLast`: whether
   * in the newest snapshot; null where that has no text. No rule asks for it: a page that was edited later did say it.
   */
  evidence: { id: string; counts: boolean; whyNot: string | null; whyNotSaid?: Said | null | undefined; origins: string[]; quoteFound: boolean | null; quoteInLast?: boolean | null | undefined }[];
  loops: string[][];
  /** One sentence: the smallest change that would change the suggestion, or null when none is known. */
  wouldChange: string | null;
  rules: AssessedRule[];
};
