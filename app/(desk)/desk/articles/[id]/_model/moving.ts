/** Choosing words without a mouse: by sentence, then by word at either end. Every offset counts code points of the article. Pure. */
import { codePointIndex } from "../../../../../../lib/articles/code-points.ts";
import { sentencesOf } from "./chosen.ts";

export type Span = { start: number; end: number };
type Paragraph = Span & { text: string };
export type Step = 1 | -1;

export function sentencesIn(paragraphs: readonly Paragraph[], language: string): Span[] {
  return paragraphs.flatMap(({ start: from, text }) => sentencesOf(text, language).map(({ start, end }) => ({ start: start + from, end: end + from })));
}

/** The sentence after or before what is chosen; where nothing is, the first at or below `from`. At the ends it stays. */
export function nextSentence(sentences: readonly Span[], chosen: Span | null, { by, from }: { by: Step; from: number }): Span | null {
  if (!chosen) return sentences.find(({ end }) => end > from) ?? sentences.at(-1) ?? null;
  const next = by === 1 ? sentences.find(({ start }) => start >= chosen.end) : sentences.findLast(({ end }) => end <= chosen.start);
  return next ?? chosen;
}

/** One sentence more at the end of what is chosen, or one less. */
export function bySentence(sentences: readonly Span[], chosen: Span, by: Step): Span {
  const end = by === 1
    ? sentences.find((each) => each.end > chosen.end)?.end
    : sentences.findLast((each) => each.end < chosen.end && each.end > chosen.start)?.end;
  return { start: chosen.start, end: end ?? chosen.end };
}

/** One edge of what is chosen moved by a word; at least a word stays chosen. */
export function byWord(paragraphs: readonly Paragraph[], chosen: Span, { edge, by, language }: { edge: "start" | "end"; by: Step; language: string }): Span {
  const words = wordsAround(paragraphs, chosen, language);
  const stops = edge === "start" ? words.map((word) => word.start).filter((at) => at < chosen.end) : words.map((word) => word.end).filter((at) => at > chosen.start);
  const now = chosen[edge];
  const to = by === 1 ? stops.find((at) => at > now) : stops.findLast((at) => at < now);
  return to === undefined ? chosen : { ...chosen, [edge]: to };
}

/** The words of the paragraphs that it touches, and of one more on either side. */
function wordsAround(paragraphs: readonly Paragraph[], chosen: Span, language: string): Span[] {
  const first = paragraphs.findIndex(({ end }) => end > chosen.start);
  const last = paragraphs.findLastIndex(({ start }) => start < chosen.end);
  return paragraphs.slice(Math.max(0, first - 1), last + 2).flatMap((paragraph) => wordsOf(paragraph, language));
}

function wordsOf({ start: from, text }: Paragraph, language: string): Span[] {
  const index = codePointIndex(text);
  return [...segmenterFor(language).segment(text)].filter((part) => part.isWordLike)
    .map(({ index: at, segment }) => ({ start: from + index.toCodePoint(at), end: from + index.toCodePoint(at + segment.length) }));
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" });
  }
}
