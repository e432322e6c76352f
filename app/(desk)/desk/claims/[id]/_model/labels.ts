/** How the workbench and the review call the fields of a claim and of an item, and their words. */
import { languageName } from "../../../../../../lib/articles/language.ts";
import type { Authenticity, Credibility, Medium, Releasable, SnapshotHow } from "../../../../../../lib/evidence/words.ts";
import type { ClaimKind, RelationKind } from "../../../../../../lib/claims/words.ts";
import type { PublicationKind } from "../../../../../../lib/review/words.ts";
import type { Reliability, SourceKind } from "../../../../../../lib/sources/words.ts";
import { affiliationWords, reliabilityWords, sourceKindWords } from "../../../../_words/sources.ts";

export const claimKindHelp: Record<ClaimKind, string> = {
  fact: "that something is so", figure: "a quantity", attribution: "that somebody said something", authenticity: "that a video, image or document shows what is said of it",
};

export const credibilityWords: Record<Credibility, string> = {
  1: "confirmed by others", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable", 6: "cannot be judged",
};

export const authenticityWords: Record<Authenticity, string> = { authentic: "Authentic", altered: "Altered", not_established: "Not established" };
export const mediumWords: Record<Medium, string> = { text: "Text", video: "Video", image: "Image", audio: "Audio", document: "Document", statement: "Statement" };
export const releasableWords: Record<Releasable, string> = {
  url: "Address", files: "Files", locator: "Place in it", quote: "Quotation", translation: "Translation", transcript: "Transcript", publishedAt: "Date",
};
export const snapshotWords: Record<SnapshotHow, string> = { captured: "captured", uploaded: "uploaded", pasted: "pasted by hand" };
export const relationWords: Record<RelationKind, string> = { contradicts: "Contradicts", same_as: "Is the same as", follows_from: "Follows from" };
export const publicationKindWords: Record<PublicationKind, string> = { first: "First", update: "Update", correction: "Correction", clarification: "Clarification" };

/** "News agency · Russia · C, fairly reliable": what the desk knows of a source, in a line. */
export function sourceLine({ kind, affiliation, reliability }: { kind: SourceKind; affiliation: string; reliability?: Reliability }): string {
  const parts = [sourceKindWords[kind], affiliationWords(affiliation)];
  return [...parts, ...(reliability ? [reliabilityWords[reliability]] : [])].join(" · ");
}

/** Field of the API → the word on screen. */
export const fieldWords: Record<string, string> = {
  statement: "Statement", kind: "Kind", language: "Language", claimedAt: "Claimed on", claimant: "Claimant", topics: "Topics",
  stillUnknown: "What we do not know", verdict: "Verdict", rationale: "Rationale", override: "Override", appearances: "Where it appears",
  relations: "Related claims", translations: "Language version", evidence: "Evidence", sourceId: "Source", medium: "Medium", url: "Address",
  fileId: "File", quote: "Quotation", translation: "Translation", transcript: "Transcript", locator: "Place in it", publishedAt: "Date",
  attribution: "Attribution", reliesOn: "Relies on", credibility: "Credibility", authenticity: "Authenticity", finding: "Finding", note: "Note",
  graphic: "Distressing", released: "Released to readers", snapshots: "Stored copies", "override.reason": "Reason for the override",
};

/** A field within a sentence: "the rationale", "where it appears", "the version in Ukrainian". */
export function fieldInWords(field: string): string {
  const [what, tag] = field.split(" ");
  if (what === "translation" && tag) return `the version in ${languageName(tag)}`;
  if (what === "relation") return "the related claim";
  return inSentence[field] ?? `the ${(fieldWords[field] ?? field).toLowerCase()}`;
}

/** Those that a "the" before them would make nonsense of. */
const inSentence: Record<string, string> = {
  appearances: "where it appears", stillUnknown: "what we do not know", claimedAt: "when it was claimed", reliesOn: "what it relies on", graphic: "whether it is distressing", released: "what is released to readers",
};

const LONGEST_NAME = 34;

/** A name short enough for a button: cut between words. */
export function shortName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME + 1);
  const at = cut.lastIndexOf(" ");
  return `${cut.slice(0, at > 12 ? at : LONGEST_NAME).trimEnd()}…`;
}

/** "9f2c41…a41e": enough of a hash to compare by eye. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 6)}…${sha256.slice(-4)}`;
