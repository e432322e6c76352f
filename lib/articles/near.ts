/**
 * Finding words that were changed: first where a text shares most short pieces with them (a q-gram filter, Ukkonen 1992),
 * then the stretch of least edit distance there (Sellers 1980). Everything counts code points.
 *
 * Bounded in time whatever the words: the filter goes through the text once, and the dearer second step sees a few
 * windows only. Libraries that list every equally good stretch take minutes where a text repeats itself.
 */
export type CodePoints = Uint32Array;

export type Stretch = { start: number; end: number; /** Insertions, deletions and replacements. */ errors: number };

/** Cells of the distance table that one search may fill, counted in the length of the words. */
const effort = 8000;
const fewestWindows = 2;
const mostWindows = 24;

export function codePointsOf(text: string): CodePoints {
  const points = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length += 1) {
    const point = text.codePointAt(at) ?? 0;
    points[length] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, length);
}

/** Where the text reads most like the words, one stretch for each likely window; of windows as likely, those nearest to `near`. */
export function stretchesLike(text: CodePoints, words: CodePoints, near: number): Stretch[] {
  const slack = Math.ceil(words.length * 0.3);
  const found = new Map<string, Stretch>();
  for (const start of likelyWindows(text, words, near)) {
    const stretch = closestStretch(text.subarray(0, Math.min(text.length, start + words.length + slack)), words, Math.max(0, start - slack));
    found.set(`${stretch.start} ${stretch.end}`, stretch);
  }
  return [...found.values()];
}

/** The stretch of the text from `from` on that takes the fewest errors to become the words; the first, where several do. */
export function closestStretch(text: CodePoints, words: CodePoints, from = 0): Stretch {
  const errors = Uint32Array.from({ length: words.length + 1 }, (_, row) => row);
  const starts = new Uint32Array(words.length + 1).fill(from);
  let best: Stretch = { start: from, end: from, errors: words.length };
  for (let at = from; at < text.length; at += 1) {
    advance({ errors, starts, words, at, point: text[at] ?? 0 });
    const now = errors[words.length] ?? 0;
    if (now < best.errors) best = { start: starts[words.length] ?? 0, end: at + 1, errors: now };
  }
  return best;
}

/** 1 for the same words, 0 for ones that share nothing. */
export function likenessOf(a: CodePoints, b: CodePoints): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  let row = Uint32Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Uint32Array(b.length + 1).fill(i);
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / longer;
}

type Column = { errors: Uint32Array; starts: Uint32Array; words: CodePoints; at: number; point: number };

/** One column of Sellers' table in place, with the start of the stretch that each cell counts from. */
function advance({ errors, starts, words, at, point }: Column): void {
  let diagonal = 0;
  let diagonalStart = at;
  errors[0] = 0;
  starts[0] = at + 1;
  for (let row = 1; row <= words.length; row += 1) {
    const left = errors[row] ?? 0;
    const leftStart = starts[row] ?? 0;
    const above = errors[row - 1] ?? 0;
    let least = diagonal + (words[row - 1] === point ? 0 : 1);
    let start = diagonalStart;
    if (left + 1 < least) [least, start] = [left + 1, leftStart];
    if (above + 1 < least) [least, start] = [above + 1, starts[row - 1] ?? 0];
    errors[row] = least;
    starts[row] = start;
    diagonal = left;
    diagonalStart = leftStart;
  }
}

type Window = { start: number; shared: number };

/** Starts of the windows, as long as the words, that share most pieces with them. */
function likelyWindows(text: CodePoints, words: CodePoints, near: number): number[] {
  const size = Math.min(words.length < 12 ? 2 : 3, words.length);
  const width = Math.max(1, words.length - size + 1);
  const most = Math.min(mostWindows, Math.max(fewestWindows, Math.floor(effort / words.length)));
  const pool = best(most, near);
  const block = Math.max(1, width >> 1);
  let blockBest: Window = { start: 0, shared: 0 };
  sharedPieces(text, words, { size, width }, (start, shared) => {
    if (Math.floor(start / block) !== Math.floor(blockBest.start / block)) {
      pool.offer(blockBest);
      blockBest = { start, shared };
    } else if (shared > blockBest.shared) blockBest = { start, shared };
  });
  pool.offer(blockBest);
  return pool.windows.filter(({ shared }) => shared >= Math.max(1, width * 0.15)).map(({ start }) => start);
}

/** Slides a window over the text and says for each how many pieces it has in common with the words, each as often as there. */
function sharedPieces(text: CodePoints, words: CodePoints, { size, width }: { size: number; width: number }, say: (start: number, shared: number) => void): void {
  const wanted = new Int32Array(65_536);
  for (let at = 0; at + size <= words.length; at += 1) add(wanted, pieceAt(words, at, size), 1);
  let shared = 0;
  const last = Math.max(0, text.length - size);
  for (let at = 0; at <= last; at += 1) {
    if (add(wanted, pieceAt(text, at, size), -1) >= 0) shared += 1;
    if (at >= width && add(wanted, pieceAt(text, at - width, size), 1) > 0) shared -= 1;
    if (at >= width - 1 || at === last) say(Math.max(0, at - width + 1), shared);
  }
}

/** Counts and answers with what is left; pieces that meet in one of the 65,536 places only make the filter a little coarser. */
function add(counts: Int32Array, piece: number, change: number): number {
  const now = (counts[piece] ?? 0) + change;
  counts[piece] = now;
  return now;
}

function pieceAt(points: CodePoints, at: number, size: number): number {
  let piece = 0;
  for (let next = at; next < at + size; next += 1) piece = Math.imul(piece ^ (points[next] ?? 0), 0x01000193);
  return (piece ^ (piece >>> 16)) & 0xffff;
}

/** Keeps the most promising windows: more in common first, then nearer. */
function best(most: number, near: number) {
  const windows: Window[] = [];
  const before = (a: Window, b: Window) => b.shared - a.shared || Math.abs(a.start - near) - Math.abs(b.start - near);
  const offer = (window: Window) => {
    const last = windows[most - 1];
    if (last && before(last, window) <= 0) return;
    const place = windows.findIndex((kept) => before(window, kept) < 0);
    windows.splice(place < 0 ? windows.length : place, 0, window);
    windows.length = Math.min(windows.length, most);
  };
  return { windows, offer };
}
