/**
 * The filter before PDQ samples a picture: two passes of a moving mean along rows and columns, which together weigh like a
 * tent (W. Jarosz, "Fast image convolutions", SIGGRAPH 2001). Its cost does not depend on how wide the window is.
 */
import type { Brightness } from "./pdq.ts";

/** Places each way at which PDQ samples a picture. */
export const SAMPLES = 64;

/** Half a field of the samples, as two passes are made: a picture of 512 pixels sampled at 64 places takes 4. */
const windowOf = (length: number): number => Math.ceil(length / (2 * SAMPLES));

/** The picture smoothed for sampling at 64 places each way, row by row. */
export function smoothed({ pixels, width, height }: Brightness): Float32Array {
  let from = Float32Array.from(pixels);
  let to = new Float32Array(from.length);
  const [across, down] = [windowOf(width), windowOf(height)];
  for (let pass = 0; pass < 2; pass += 1) {
    alongRows(from, to, { width, height, window: across });
    [from, to] = [to, from];
    downColumns(from, to, { width, height, window: down });
    [from, to] = [to, from];
  }
  return from;
}

type Pass = { width: number; height: number; window: number };

// A window of an even size reaches one further ahead than back; at the edges the mean is of what there is.
function alongRows(from: Float32Array, to: Float32Array, { width, height, window }: Pass): void {
  const ahead = window >> 1;
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    let [sum, count] = [0, 0];
    for (let at = 0; at < Math.min(ahead, width); at += 1, count += 1) sum += from[start + at] as number;
    for (let at = 0; at < width; at += 1) {
      if (at + ahead < width) { sum += from[start + at + ahead] as number; count += 1; }
      if (at + ahead - window >= 0) { sum -= from[start + at + ahead - window] as number; count -= 1; }
      to[start + at] = sum / count;
    }
  }
}

/** All columns at once, row after row: memory is read in its order. */
function downColumns(from: Float32Array, to: Float32Array, { width, height, window }: Pass): void {
  const ahead = window >> 1;
  const sums = new Float64Array(width);
  const add = (row: number, sign: 1 | -1): void => {
    for (let at = 0, place = row * width; at < width; at += 1, place += 1) sums[at] = (sums[at] as number) + sign * (from[place] as number);
  };
  let count = 0;
  for (let row = 0; row < Math.min(ahead, height); row += 1, count += 1) add(row, 1);
  for (let row = 0; row < height; row += 1) {
    if (row + ahead < height) { add(row + ahead, 1); count += 1; }
    if (row + ahead - window >= 0) { add(row + ahead - window, -1); count -= 1; }
    for (let at = 0, place = row * width; at < width; at += 1, place += 1) to[place] = (sums[at] as number) / count;
  }
}
