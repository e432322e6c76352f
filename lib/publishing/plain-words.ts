/** The words readers get, in one place. Pure. */
import type { RuleOutcome } from "../assessment/types.ts";
import { partyName } from "../assessment/sentences.ts";
import type { ClaimKind } from "../claims/words.ts";
import type { PublicationKind } from "../review/words.ts";
import { INDEPENDENT, type SourceKind, UNKNOWN } from "../sources/words.ts";
import { sayDate } from "../when.ts";
import type { PublicSource, PublicVerdict } from "./shapes.ts";

export const kindWords: Record<SourceKind, string> = {
  news_agency: "news agency", official_body: "official body", news_outlet: "news outlet", person: "person", expert: "expert", eyewitness: "eyewitness",
  document: "document", dataset: "dataset", video: "video", image: "picture", social_account: "social account", unnamed: "not named",
};

export const claimKindWords: Record<ClaimKind, string> = {
  fact: "a fact", figure: "a figure", attribution: "that somebody said it", authenticity: "that something is what it is said to be",
};

export const outcomeWords: Record<RuleOutcome, string> = { held: "Held", not_held: "Not held", not_applicable: "Does not apply" };

export const publicationWords: Record<PublicationKind | "retraction", string> = {
  first: "First publication", update: "Update", correction: "Correction", clarification: "Clarification", retraction: "Retraction",
};

/** "affiliated to Russia", "independent", "affiliation unknown". */
export function affiliationWords(affiliation: string): string {
  if (affiliation === INDEPENDENT) return "independent";
  return affiliation === UNKNOWN ? "affiliation unknown" : `affiliated to ${partyName(affiliation)}`;
}

/** "news agency, affiliated to Russia". */
export const sourceWords = ({ kind, affiliation }: Pick<PublicSource, "kind" | "affiliation">): string => `${kindWords[kind]}, ${affiliationWords(affiliation)}`;

/** "Speaks for Russia." for an origin. */
export function speaksFor({ affiliation, named }: { affiliation: string; named: boolean }): string {
  const side = affiliation === INDEPENDENT ? "Independent" : affiliation === UNKNOWN ? "Affiliation unknown" : `Speaks for ${partyName(affiliation)}`;
  return named ? `${side}, in its own name.` : `${side}. Not named in the report.`;
}

/** "on 13 June 2025", or nothing. */
export const onDate = (given: string | null): string => (given ? ` on ${sayDate(given)}` : "");

/** How many items there are, how many count, and on how many origins they rest, in a sentence. */
export function tallyWords({ evidence, assessment }: Pick<PublicVerdict, "evidence" | "assessment">): string {
  if (evidence.length === 0) return "No evidence was found.";
  const counting = evidence.filter((item) => item.counts).length;
  const origins = new Set(assessment?.origins.map((origin) => origin.source.name)).size;
  const pieces = evidence.length === 1 ? "One piece of evidence." : `${numberWord(evidence.length)} pieces of evidence.`;
  if (counting === 0) return `${pieces} ${evidence.length === 1 ? "It does not count." : "None of them counts."}`;
  const countWords = counting === evidence.length ? (counting === 1 ? "It counts" : "All count") : `${numberWord(counting)} ${counting === 1 ? "counts" : "count"}`;
  if (origins === 0) return `${pieces} ${countWords}, and ${counting === 1 ? "it leads" : "they lead"} to no origin.`;
  return `${pieces} ${countWords}, resting on ${origins === 1 ? "one origin" : `${numberWord(origins).toLowerCase()} origins`}.`;
}

const numberWord = (count: number): string => ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"][count] ?? String(count);

const languageNames = new Intl.DisplayNames("en", { type: "language" });
export const languageWords = (tag: string): string => languageNames.of(tag) ?? tag;

/** What a field of a difference is called. */
export const fieldWords: Record<string, string> = {
  statement: "Claim", kind: "Kind of claim", language: "Language", claimedAt: "When it was said", claimant: "Who said it", topics: "Topics", verdict: "Verdict",
  rationale: "Rationale", stillUnknown: "What we do not know", override: "Override", appearances: "Where it appeared", translations: "Translations",
  evidence: "Evidence", source: "Source", medium: "Medium", url: "Address", quote: "Quotation", translation: "Translation", transcript: "Transcript", locator: "Place",
  publishedAt: "Date", attribution: "Attribution", reliesOn: "Relies on", credibility: "Credibility", authenticity: "Authenticity", finding: "Finding",
  graphic: "Graphic", snapshots: "Stored copies",
};

