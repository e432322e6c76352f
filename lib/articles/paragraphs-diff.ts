/** What changed between two texts, paragraph by paragraph: comparing whole texts by words is too much for long ones. Pure. */
import { diffArrays } from "diff";
import { paragraphs } from "./passages.ts";

/** `before` and `after` are the paragraphs; their numbers count from 1. `same` stands for a whole run of paragraphs. */
export type ParagraphChange =
  | { kind: "same"; count: number }
  | { kind: "changed"; number: number; before: string; after: string }
  | { kind: "added"; number: number; after: string }
  | { kind: "removed"; formerNumber: number; before: string };

/** More paragraphs than this apart, the texts are shown as one replaced by the other. A count, so that it is the same everywhere. */
const MOST_EDITS = 2000;
/** Words that two paragraphs share, for the one to count as the other rewritten. */
const ALIKE = 0.35;

export function diffParagraphs(before: string, after: string): ParagraphChange[] {
  const [was, is] = [paragraphs(before).map(({ text }) => text), paragraphs(after).map(({ text }) => text)];
  const steps = diffArrays(was, is, { maxEditLength: MOST_EDITS }) ?? [{ removed: true, added: false, value: was, count: was.length }, { removed: false, added: true, value: is, count: is.length }];
  const changes: ParagraphChange[] = [];
  let [formerNumber, number] = [1, 1];
  let gone: string[] = [];
  const flush = (came: readonly string[]) => {
    changes.push(...paired(gone, came, { formerNumber: formerNumber - gone.length, number: number - came.length }));
    gone = [];
  };
  for (const { removed, added, value } of steps) {
    if (!added) formerNumber += value.length;
    if (!removed) number += value.length;
    if (removed) gone = value;
    else if (added) flush(value);
    else {
      flushAlone(changes, gone, formerNumber - value.length - gone.length);
      gone = [];
      changes.push({ kind: "same", count: value.length });
    }
  }
  flushAlone(changes, gone, formerNumber - gone.length);
  return changes;
}

function flushAlone(changes: ParagraphChange[], gone: readonly string[], first: number): void {
  changes.push(...gone.map((before, at) => ({ kind: "removed", formerNumber: first + at, before }) as const));
}

type Numbers = { formerNumber: number; number: number };

/** Paragraphs that went and came in one place: each that came with the next alike that went, in order. */
function paired(gone: readonly string[], came: readonly string[], { formerNumber, number }: Numbers): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  for (const [at, after] of came.entries()) {
    const like = gone.findIndex((before, index) => index >= next && index < next + 20 && likeness(before, after) >= ALIKE);
    if (like < 0) {
      changes.push({ kind: "added", number: number + at, after });
      continue;
    }
    for (; next < like; next += 1) changes.push({ kind: "removed", formerNumber: formerNumber + next, before: gone[next] ?? "" });
    changes.push({ kind: "changed", number: number + at, before: gone[like] ?? "", after });
    next = like + 1;
  }
  for (; next < gone.length; next += 1) changes.push({ kind: "removed", formerNumber: formerNumber + next, before: gone[next] ?? "" });
  return changes;
}

/** The share of words that two paragraphs have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
