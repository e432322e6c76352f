/** What happened in public, as entries of a feed. An entry's id never changes, so nobody is told of it twice. Pure. */
import { plainFirstParagraph } from "../markdown.ts";
import type { StreamItem } from "../publishing/stream.ts";
import type { PublicVerdict, VerdictRow } from "../publishing/shapes.ts";
import type { PublicationKind } from "../review/words.ts";
import type { Verdict } from "../claims/words.ts";
import { wordsIn } from "../site/words.ts";
import { addressOf, rootOf, type Site, verdictPath } from "./site.ts";

/** `summary` is plain text, in `language`. */
export type FeedEntry = { id: string; url: string; title: string; summary: string; language: string; at: string; topics: readonly string[] };

type Happened = { kind: PublicationKind | "retraction"; number: number; note: string | null; at: string };
type Subject = { slug: string; statement: string; language: string; verdict: Verdict | null; reason: string | null; topics: readonly string[] };

export const entryOfHappening = ({ happened, ...subject }: StreamItem, site: Site): FeedEntry => entryOf(subject, happened, site);

/** A verdict as it stands: its newest publication. */
export function entryOfRow(row: VerdictRow, site: Site): FeedEntry {
  const { number, kind, note, publishedAt } = row.publication;
  return entryOf(row, row.retracted ? { kind: "retraction", number, ...row.retracted } : { kind, number, note, at: publishedAt }, site);
}

export function entriesOfVerdict(verdict: PublicVerdict, site: Site): FeedEntry[] {
  const { slug, statement, language, topics, retracted, publication, rationale } = verdict;
  const subject = { slug, statement, language, topics };
  if (retracted) return [entryOf({ ...subject, verdict: null, reason: null }, { kind: "retraction", number: publication.number, ...retracted }, site)];
  return verdict.publications.map(({ number, kind, note, publishedAt }) => {
    // What an earlier one said is not known here: a later number does not change it, so none is named.
    const isNewest = number === publication.number;
    const said = isNewest ? { verdict: verdict.verdict, reason: plainFirstParagraph(rationale ?? "") } : { verdict: null, reason: null };
    return entryOf({ ...subject, ...said }, { kind, number, note, at: publishedAt }, site);
  });
}

function entryOf({ slug, statement, language, verdict, reason, topics }: Subject, { kind, number, note, at }: Happened, site: Site): FeedEntry {
  const url = addressOf(site, verdictPath(slug));
  const id = `${url}#${kind === "retraction" ? "retracted" : "publication"}-${number}`;
  return { id, url, title: titleOf({ statement, verdict, kind }, site), summary: (kind === "first" ? reason : note) ?? reason ?? "", language, at, topics };
}

function titleOf({ statement, verdict, kind }: { statement: string; verdict: Verdict | null; kind: Happened["kind"] }, site: Site): string {
  const marks = wordsIn(rootOf(site), "marks");
  if (kind === "retraction") return `${marks("words.retracted")}: ${statement}`;
  const word = verdict ? marks(`words.${verdict}`) : null;
  if (kind === "first" && word) return `${word}: ${statement}`;
  return `${wordsIn(rootOf(site), "publications")(`kinds.${kind}`)}${word ? `. ${word}` : ""}: ${statement}`;
}
