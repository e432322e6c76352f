/**
 * Every offset in the domain counts Unicode code points; strings here count UTF-16 units. They part ways at each
 * character beyond U+FFFF (most emoji, some scripts). This file works in browsers too.
 */

/** Converts between the two ways of counting in one text, each in the logarithm of the number of its surrogate pairs. */
export type CodePointIndex = {
  /** Length of the text in code points. */
  readonly length: number;
  /** An offset between the two halves of a pair counts as the pair's start; one out of the text as its nearest end. */
  toCodePoint(utf16Offset: number): number;
  toUtf16(codePointOffset: number): number;
  slice(start: number, end: number): string;
};

export function codePointIndex(text: string): CodePointIndex {
  const pairs = surrogatePairs(text);
  const length = text.length - pairs.length;
  const toCodePoint = (utf16Offset: number) => {
    const offset = within(utf16Offset, text.length);
    return offset - countBelow(pairs, (start) => start < offset);
  };
  const toUtf16 = (codePointOffset: number) => {
    const offset = within(codePointOffset, length);
    return offset + countBelow(pairs, (start, index) => start - index < offset);
  };
  return { length, toCodePoint, toUtf16, slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)) };
}

export function codePointLength(text: string): number {
  return codePointIndex(text).length;
}

/** From `start` up to and without `end`, both in code points. For many slices of one text make a `codePointIndex`. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return codePointIndex(text).slice(start, end);
}

export function toCodePoint(text: string, utf16Offset: number): number {
  return codePointIndex(text).toCodePoint(utf16Offset);
}

export function toUtf16(text: string, codePointOffset: number): number {
  return codePointIndex(text).toUtf16(codePointOffset);
}

/** UTF-16 offsets of the first half of each pair. */
function surrogatePairs(text: string): number[] {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  return pairs;
}

/** How many of the leading items meet a condition that, once failed, fails for all that follow. */
function countBelow(items: number[], holds: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function within(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}
