/** The words chosen in an article, as an anchor of a new claim. Every offset here counts code points of the article's text. */
import { codePointIndex } from "../../../../../../lib/articles/code-points.ts";
import type { ClaimKind } from "../../../../../../lib/claims/words.ts";

export type Chosen = { start: number; end: number; exact: string; prefix: string; suffix: string };

const SURROUNDINGS = 32;
/** What the API takes; a longer passage is no claim. */
export const MOST_CHARACTERS = 5000;

/** The passage without white space at its ends, never cutting through a character with its marks. Null when nothing is left. */
export function chosenIn(text: string, from: number, to: number): Chosen | null {
  const index = codePointIndex(text);
  const [start, end] = wholeCharacters(text, index.toUtf16(Math.min(from, to)), index.toUtf16(Math.max(from, to)));
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === "") return null;
  const first = index.toCodePoint(start + words.indexOf(trimmed));
  const last = index.toCodePoint(start + words.indexOf(trimmed) + trimmed.length);
  return { start: first, end: last, exact: trimmed, prefix: index.slice(Math.max(0, first - SURROUNDINGS), first), suffix: index.slice(last, last + SURROUNDINGS) };
}

/** What the statement begins as: the words on one line, as a sentence of their own. */
export function statementFrom({ exact }: Chosen): string {
  const line = exact.replace(/\s+/g, " ").trim();
  const first = [...line][0] ?? "";
  const sentence = first.toLocaleUpperCase() + line.slice(first.length);
  return /[\p{Sentence_Terminal}”"»]$/u.test(sentence) ? sentence : `${sentence}.`;
}

const saying = /\b(said|says|told|announced|confirmed that|denied|according to|claimed|stated)\b|заяви(в|л)|повідоми(в|л)|сообщил|сказа(в|л)|(قال|أعلن|صرح)/iu;

/** The kind it most likely is; the person changes it with one key. */
export function likelyKind({ exact }: Chosen): ClaimKind {
  if (/\b(video|photo(graph)?|image|footage)\b|відео|видео|(فيديو|صورة)/iu.test(exact)) return "authenticity";
  if (saying.test(exact)) return "attribution";
  return /\p{Nd}/u.test(exact.replace(/\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(19|20)\d\d\b/g, "")) ? "figure" : "fact";
}

/** Sentences of a paragraph, for choosing by keyboard: offsets in code points of the paragraph. */
export function sentencesOf(paragraph: string, language: string): { start: number; end: number }[] {
  const index = codePointIndex(paragraph);
  return [...segmenterFor(language).segment(paragraph)]
    .map(({ index: at, segment }) => ({ start: index.toCodePoint(at), end: index.toCodePoint(at + segment.trimEnd().length) }))
    .filter(({ start, end }) => end > start);
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}

/** UTF-16 offsets moved outwards to where no character is cut. Only the surroundings are looked at, as texts are long. */
function wholeCharacters(text: string, start: number, end: number): [number, number] {
  const around = 64;
  const from = Math.max(0, start - around);
  const piece = text.slice(from, end + around);
  let first = start;
  let last = end;
  for (const { index, segment } of new Intl.Segmenter().segment(piece)) {
    const [begins, ends] = [from + index, from + index + segment.length];
    if (begins < start && ends > start) first = begins;
    if (begins < end && ends > end) last = ends;
    if (begins > end) break;
  }
  return [first, last];
}
