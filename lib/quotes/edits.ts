/** Replacing in a text, and finding back where a stretch of the outcome stood before. Pure. */

/** UTF-16 units or code points, as the one who gives it says; `end` is not included. */
export type Range = { start: number; end: number };

export type Edits = {
  /** Where a stretch of the outcome, not empty, stood in what was given. A stretch that cuts through a replacement reaches over all of it. */
  back(range: Range): Range;
};

/** Replaces every match, keeping account. UTF-16 units; going back takes the logarithm of the number of replacements. */
export function editsOf(given: string, pattern: RegExp, by: (match: string) => string): { text: string; edits: Edits } {
  const parts: string[] = [];
  // Flat, four numbers each, as there may be a million: start and end in the outcome, start and end in what was given.
  const kept: number[] = [];
  let [from, length] = [0, 0];
  for (const match of given.matchAll(pattern)) {
    const [was] = match;
    const put = by(was);
    if (put === was) continue;
    parts.push(given.slice(from, match.index), put);
    const start = length + match.index - from;
    from = match.index + was.length;
    length = start + put.length;
    // One unit for one: nothing moved. Among several the order may have changed, as with accents in NFC.
    if (put.length !== 1 || was.length !== 1) kept.push(start, length, match.index, from);
  }
  if (from === 0) return { text: given, edits: { back: (range) => range } };
  parts.push(given.slice(from));
  return { text: parts.join(""), edits: { back: (range) => backThrough(kept, range) } };
}

function backThrough(kept: readonly number[], { start, end }: Range): Range {
  return { start: unitAt(kept, start).start, end: unitAt(kept, end - 1).end };
}

/** Where one unit of the outcome stood: alone, or as part of the replacement that it belongs to. */
function unitAt(kept: readonly number[], at: number): Range {
  const last = lastNotAfter(kept, at);
  if (last < 0) return { start: at, end: at + 1 };
  const [, outEnd = 0, inStart = 0, inEnd = 0] = kept.slice(last, last + 4);
  if (at < outEnd) return { start: inStart, end: inEnd };
  const start = inEnd + at - outEnd;
  return { start, end: start + 1 };
}

/** Index of the last replacement that starts at or before a place of the outcome; negative where there is none. */
function lastNotAfter(kept: readonly number[], at: number): number {
  let [low, high] = [0, kept.length / 4];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kept[middle * 4] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 4;
}
