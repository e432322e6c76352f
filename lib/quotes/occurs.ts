/** Looking for words in a text in time that grows with both lengths together, never with their product. Pure. */
import type { Range } from "./edits.ts";

/**
 * Where parts stand in a text in their order, not overlapping: as early as they end, and then as close together as that
 * allows. Null where they do not. UTF-16 units; no part is empty.
 */
export function placesInOrder(parts: readonly string[], text: string): Range[] | null {
  const { found } = upToMissing(parts, text);
  const last = found.at(-1);
  if (!last || found.length < parts.length) return null;
  const places = [last];
  for (const part of parts.slice(0, -1).toReversed()) {
    const start = lastIndexOf(text, part, places[0]?.start ?? 0);
    places.unshift({ start, end: start + part.length });
  }
  return places;
}

/** The places of the parts in their order up to the first that is not there; its number, and from where on it is missing. */
export function upToMissing(parts: readonly string[], text: string): { found: Range[]; missing: number | null; from: number } {
  const found: Range[] = [];
  let from = 0;
  for (const [number, part] of parts.entries()) {
    const start = indexOf(text, part, from);
    if (start < 0) return { found, missing: number, from };
    from = start + part.length;
    found.push({ start, end: from });
  }
  return { found, missing: null, from };
}

/**
 * Knuth, Morris and Pratt (1977). JavaScript's own `indexOf` took 49 s for 10 kB of one letter with another in the
 * middle, in 5 MB of that letter (Node 24), and anybody may paste that.
 */
function indexOf(text: string, words: string, from: number): number {
  const size = words.length;
  if (text.length - from < size) return -1;
  const shorter = borders(size, (at) => words.charCodeAt(at));
  let matched = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = shorter[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched += 1;
    if (matched === size) return at + 1 - size;
  }
  return -1;
}

/** The last place that ends at or before `until`: the same, read backwards. */
function lastIndexOf(text: string, words: string, until: number): number {
  const size = words.length;
  const shorter = borders(size, (at) => words.charCodeAt(size - 1 - at));
  let matched = 0;
  for (let at = until - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(size - 1 - matched) !== unit) matched = shorter[matched - 1] ?? 0;
    if (words.charCodeAt(size - 1 - matched) === unit) matched += 1;
    if (matched === size) return at;
  }
  return -1;
}

/** For each beginning of the words, how long its longest part is that both begins and ends it. */
function borders(size: number, unitAt: (at: number) => number): Int32Array {
  const lengths = new Int32Array(size);
  let matched = 0;
  for (let at = 1; at < size; at += 1) {
    while (matched > 0 && unitAt(matched) !== unitAt(at)) matched = lengths[matched - 1] ?? 0;
    if (unitAt(matched) === unitAt(at)) matched += 1;
    lengths[at] = matched;
  }
  return lengths;
}
