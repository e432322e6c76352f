/**
 * A claim's content: what a revision keeps whole, a diff compares and a publication freezes.
 * One immutable document, so that going back, comparing and freezing are reading and not repair.
 */
import type { Attribution, Authenticity, Credibility, Finding, Medium, Releasable } from "../evidence/words.ts";
import type { Overridable } from "../review/words.ts";
import type { ClaimantKind, ClaimKind, RelationKind, Verdict } from "./words.ts";

/** W3C Web Annotation: TextQuoteSelector plus TextPositionSelector. `start` and `end` count code points. */
export type Anchor = { exact: string; prefix: string; suffix: string; start: number; end: number };

export type Claimant = { id: string; name: string; kind: ClaimantKind; sourceId: string | null };

export type Appearance = {
  id: string;
  first: boolean;
  url: string | null;
  articleId: string | null;
  /** The version the anchor was made against; where it stands in newer versions is kept apart. */
  articleVersion: number | null;
  anchor: Anchor | null;
};

export type EvidenceItem = {
  id: string;
  sourceId: string;
  medium: Medium;
  url: string | null;
  fileId: string | null;
  quote: string | null;
  language: string | null;
  translation: string | null;
  transcript: string | null;
  locator: string | null;
  /** A date or a time, kept as given. */
  publishedAt: string | null;
  attribution: Attribution;
  reliesOn: string[];
  credibility: Credibility;
  authenticity: Authenticity;
  finding: Finding | null;
  /** The last snapshot the item had when the finding was made; none in what was saved before findings were pinned. */
  findingOn?: string | null;
  note: string | null;
  graphic: boolean;
  released: Releasable[];
  /** Ids of the snapshots the item had when this revision was made. */
  snapshots: string[];
};

export type Relation = { id: string; kind: RelationKind; claimId: string };

export type Translation = { language: string; statement: string; rationale: string; stillUnknown: string | null };

export type Content = {
  statement: string;
  kind: ClaimKind;
  language: string;
  claimedAt: string | null;
  topics: string[];
  stillUnknown: string | null;
  claimant: Claimant | null;
  appearances: Appearance[];
  evidence: EvidenceItem[];
  relations: Relation[];
  verdict: Verdict | null;
  rationale: string | null;
  /** Who confirmed an override stands with the decision, not here: confirming changes no content. */
  override: { reason: string; rules: Overridable[] } | null;
  translations: Translation[];
};
