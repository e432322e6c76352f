/** How alike two statements are by their words, folded, with the endings of inflected languages left off. Pure. */
import { foldName } from "../sources/fold.ts";

/** So much of a longer word carries its meaning in most languages that are written with spaces. */
const STEM = 6;
const LIKELY = 0.4;

/** So many stems are asked of the database, and so many rows that have one of them are compared. */
export const STEMS_LOOKED_FOR = 8;
export const MOST_COMPARED = 1000;

/** Numbers whole, words by their beginning; what is shorter than three letters says too little. */
export function stemsOf(statement: string): Set<string> {
  return new Set(foldName(statement).split(" ").filter((word) => /^\p{N}+$/u.test(word) || word.length >= 3).map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, STEM))));
}

/** Between 0 and 1: the part of all their words that both have. */
export function likeness(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  const both = [...ours].filter((stem) => theirs.has(stem)).length;
  return both === 0 ? 0 : (2 * both) / (ours.size + theirs.size);
}

export function likeliest<Each extends { claim: string }>(statement: string, others: readonly Each[], most: number): Each[] {
  const ours = stemsOf(statement);
  return others.map((other) => ({ other, alike: likeness(ours, stemsOf(other.claim)) })).filter(({ alike }) => alike >= LIKELY)
    .sort((a, b) => b.alike - a.alike).slice(0, most).map(({ other }) => other);
}

/** The longest stems first: the rarest, as a rule, and so the ones to look for. */
export const tellingStems = (statement: string, most: number): string[] => [...stemsOf(statement)].sort((a, b) => b.length - a.length).slice(0, most);
