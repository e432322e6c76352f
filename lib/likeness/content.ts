/** Bars above and below, beside, or all around a picture: letterbox, pillarbox, the frame of a player. Pure. */
import { type Brightness, type Region } from "./pdq.ts";

/** A line belongs to a bar while this share of its pixels has the bar's brightness, give or take `NEAR` of 255. */
const FLAT = 0.7;
const NEAR = 3;
/** The picture begins where this share of lines in succession is not flat: a title or a progress bar is thinner. */
const THICK = 0.05;
/** What is left must have this share of the length, else nothing is taken for a bar. */
const LEAST = 0.3;

/** Where the picture proper stands, across and down. 0 to 1 each, where there is no bar. */
export type Content = { across: Span; down: Span };
type Span = { from: number; share: number };

/** The picture without what looks like bars. A picture with even margins of its own loses them too: ask with both. */
export function contentOf(picture: Brightness): Content {
  const { width, height } = picture;
  const row = (at: number) => ({ from: at * width, step: 1, count: width });
  const column = (at: number) => ({ from: at, step: width, count: height });
  return { across: spanOf(picture, width, column), down: spanOf(picture, height, row) };
}

/** The region within the content. */
export function within({ across, down }: Content, { left, top, width, height }: Region): Region {
  return { left: across.from + left * across.share, top: down.from + top * down.share, width: width * across.share, height: height * down.share };
}

const ALL: Span = { from: 0, share: 1 };
type Line = { from: number; step: number; count: number };

function spanOf(picture: Brightness, lines: number, lineAt: (at: number) => Line): Span {
  const first = barFrom(picture, lines, lineAt);
  const last = barFrom(picture, lines, (at) => lineAt(lines - 1 - at));
  const share = (lines - first - last) / lines;
  return share < LEAST ? ALL : { from: first / lines, share };
}

/** How many lines the bar has that begins at the edge. */
function barFrom({ pixels }: Brightness, lines: number, lineAt: (at: number) => Line): number {
  const shade = medianOf(pixels, lineAt(0));
  const thick = Math.ceil(lines * THICK);
  let uneven = 0;
  for (let at = 0; at < lines; at += 1) {
    uneven = isFlat(pixels, lineAt(at), shade) ? 0 : uneven + 1;
    if (uneven === thick) return at + 1 - thick;
  }
  return lines;
}

function isFlat(pixels: Brightness["pixels"], { from, step, count }: Line, shade: number): boolean {
  let near = 0;
  for (let at = 0, place = from; at < count; at += 1, place += step) if (Math.abs((pixels[place] ?? 0) - shade) <= NEAR) near += 1;
  return near >= count * FLAT;
}

function medianOf(pixels: Brightness["pixels"], { from, step, count }: Line): number {
  return Uint8Array.from({ length: count }, (_, at) => pixels[from + at * step] ?? 0).sort()[count >> 1] ?? 0;
}
