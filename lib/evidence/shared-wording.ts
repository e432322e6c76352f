/**
 * Whose words stand in whose text: reports that carry one wire text, or one communiqué, word for word, though each has a
 * source of its own. What is shared is said to people, who know whether the one took it from the other; nothing is
 * counted by it. After the winnowing of copied documents (Schleimer, Wilkerson, Aiken 2003), with every fingerprint kept. Pure.
 */
import { foldQuote } from "../quotes/fold.ts";

export type ItemText = { id: string; text: string };

export type SharedWording = {
  /** The two items, in the order in which they were given. */
  items: [string, string];
  /** Words of the text that has fewer of them in common, in runs of RUN or more. */
  words: number;
  /** What part of each text they are, 0 to 1. */
  shares: [number, number];
  /** The longest such run, as it stands in the first; its beginning where it is long. */
  longest: string;
};

/** Shorter runs are names, titles of office and turns of phrase. */
export const RUN = 8;
/** Less than this may be one sentence that both quote. */
const LEAST_WORDS = 25;
/** A text that carries less of another than this has its own words to say. */
const LEAST_SHARE = 0.3;
const LONGEST_SHOWN = { words: 30, characters: 300 };
/** What is read of each text, and of all of them, in UTF-16 units: the desk's process does nothing else meanwhile. */
export const MOST_READ = 100_000;
const MOST_READ_OF_ALL = 300_000;
const MOST_TOLD = 100;
/** A run that stands so often in one text is a pattern, such as a table's, and nobody's words. */
const MOST_REPEATED = 20;

type Read = { id: string; words: string[]; shown: string[] };
/** For each word of a text whether the other has it in a run. */
type Covered = Uint8Array;

/** Every two texts of which one carries much of the other, most shared first. */
export function sharedWording(texts: readonly ItemText[]): SharedWording[] {
  const said = texts.filter(({ text }) => text.trim() !== "");
  const each = Math.min(MOST_READ, Math.floor(MOST_READ_OF_ALL / Math.max(said.length, 1)));
  const read = said.map(({ id, text }) => wordsOf({ id, text: text.slice(0, each) }));
  const covered = coverage(read);
  const pairs = read.flatMap((one, i) => read.slice(i + 1).flatMap((other, k) => {
    const [mine, theirs] = [covered.get(`${i} ${i + 1 + k}`), covered.get(`${i + 1 + k} ${i}`)];
    return mine && theirs ? [pairOf({ one, mine, other, theirs })] : [];
  }));
  return pairs.filter(({ words, shares }) => words >= LEAST_WORDS && Math.max(...shares) >= LEAST_SHARE).toSorted((a, b) => b.words - a.words).slice(0, MOST_TOLD);
}

/** Words as Unicode and dictionaries divide them, in scripts without spaces too; case does not count. */
function wordsOf({ id, text }: ItemText): Read {
  const segments = [...new Intl.Segmenter("und", { granularity: "word" }).segment(foldQuote(text))];
  const shown = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return { id, shown, words: shown.map((word) => word.toLowerCase()) };
}

/** By "i k": which words of text i stand in runs that text k has too. Each run is looked up once. */
function coverage(read: readonly Read[]): Map<string, Covered> {
  const holders = new Map<string, Map<number, number>>();
  eachRun(read, (run, i) => {
    const held = holders.get(run) ?? new Map<number, number>();
    holders.set(run, held.set(i, (held.get(i) ?? 0) + 1));
  });
  const covered = new Map<string, Covered>();
  eachRun(read, (run, i, at) => {
    const held = holders.get(run) ?? new Map<number, number>();
    if ((held.get(i) ?? 0) > MOST_REPEATED) return;
    for (const [k, times] of held) {
      if (k === i || times > MOST_REPEATED) continue;
      const key = `${i} ${k}`;
      const mine = covered.get(key) ?? new Uint8Array(read[i]?.words.length ?? 0);
      covered.set(key, mine.fill(1, at, at + RUN));
    }
  });
  return covered;
}

function eachRun(read: readonly Read[], run: (run: string, text: number, at: number) => void): void {
  for (const [i, { words }] of read.entries()) {
    for (let at = 0; at + RUN <= words.length; at += 1) run(words.slice(at, at + RUN).join(" "), i, at);
  }
}

function pairOf({ one, mine, other, theirs }: { one: Read; mine: Covered; other: Read; theirs: Covered }): SharedWording {
  const [inOne, inOther] = [count(mine), count(theirs)];
  return {
    items: [one.id, other.id],
    words: Math.min(inOne, inOther),
    shares: [inOne / one.words.length, inOther / other.words.length],
    longest: longestRun(one, mine),
  };
}

const count = (covered: Covered): number => covered.reduce((sum, each) => sum + each, 0);

function longestRun({ shown }: Read, covered: Covered): string {
  let best = { at: 0, length: 0 };
  let at = 0;
  for (let i = 0; i <= covered.length; i += 1) {
    if (covered[i] === 1) continue;
    if (i - at > best.length) best = { at, length: i - at };
    at = i + 1;
  }
  return shown.slice(best.at, best.at + Math.min(best.length, LONGEST_SHOWN.words)).join(" ").slice(0, LONGEST_SHOWN.characters);
}
