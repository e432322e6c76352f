/**
 * PDQ, a hash of how a picture looks (D. Alexander and others, "The PDQ & TMK+PDQF algorithms", hashing.pdf of
 * ThreatExchange, 2019): brightness, smoothed by a tent filter, sampled at 64 by 64 places; its 16 by 16 slowest waves
 * (DCT-II without the mean), one bit each: above the median or not. Two pictures that look alike differ in few of the
 * 256 bits; two that have nothing in common in about 128.
 */
import { SAMPLES, smoothed } from "./smooth.ts";

/** Brightness row by row, 0 to 255 (Rec. 601: 0.299 R + 0.587 G + 0.114 B). */
export type Brightness = { pixels: Uint8Array | Float32Array; width: number; height: number };

/** 256 bits, the highest first, as the hexadecimal form of the paper is written: bit 16·row + column of the waves. */
export type Hash = Uint32Array;

/** 16 by 16 amplitudes, row by row; rows count vertical waves. */
export type Waves = Float64Array;

const SIDE = 16;
const waveTable = theWaveTable();

/**
 * The hash with its quality, 0 to 100: how much changes within the picture. One evenly coloured has 0, and its hash says
 * nothing. Throws a RangeError when there are not as many pixels as `width` times `height`.
 */
export function pdq(picture: Brightness): { hash: Hash; quality: number } {
  const { waves, quality } = wavesOf(picture);
  return { hash: hashOf(waves), quality };
}

/** What the hash is made of, and those of the turned and mirrored picture as well (`turned`). */
export function wavesOf(picture: Brightness): { waves: Waves; quality: number } {
  const { pixels, width, height } = picture;
  if (!(width > 0 && height > 0) || pixels.length !== width * height) throw new RangeError(`${pixels.length} pixels are no picture of ${width} by ${height}`);
  return wavesOfPart({ pixels: smoothed(picture), width, height }, WHOLE);
}

/** A part of a picture: shares of its width and height, 0 to 1. */
export type Region = { left: number; top: number; width: number; height: number };
export const WHOLE: Region = { left: 0, top: 0, width: 1, height: 1 };

/**
 * The same of a part of a picture that was smoothed before, once for all its parts. The filter's window is then the whole
 * picture's: the same as the part's own in a picture of 256 pixels while the part has more than half of either length.
 */
export function wavesOfPart(smooth: Brightness, region: Region): { waves: Waves; quality: number } {
  const samples = sampled(smooth, region);
  return { waves: transformed(samples), quality: qualityOf(samples) };
}

/** One bit for each wave: above the median (the lower of the two in the middle). */
export function hashOf(waves: Waves): Hash {
  const median = waves.toSorted()[(SIDE * SIDE) / 2 - 1] ?? 0;
  const hash = new Uint32Array((SIDE * SIDE) / 32);
  waves.forEach((wave, bit) => {
    if (wave > median) hash[7 - (bit >> 5)] = (hash[7 - (bit >> 5)] ?? 0) | (1 << (bit & 31));
  });
  return hash;
}

export type Turn = { /** Left and right change places. */ mirrored?: boolean; /** Top and bottom do. */ flipped?: boolean; /** Rows become columns, before anything else. */ transposed?: boolean };

/**
 * The waves of the same picture mirrored, upside down or on its side, without looking at it again: a mirror turns the sign
 * of every wave that is not the same from both sides, which are the 1st, 3rd, 5th … of those without the mean.
 */
export function turned(waves: Waves, { mirrored = false, flipped = false, transposed = false }: Turn): Waves {
  return waves.map((_, at) => {
    const [row, column] = [at >> 4, at & 15];
    const wave = waves[transposed ? column * SIDE + row : at] ?? 0;
    const turns = (mirrored && column % 2 === 0 ? 1 : 0) + (flipped && row % 2 === 0 ? 1 : 0);
    return turns === 1 ? -wave : wave;
  });
}

/** 64 by 64 places, from the middle of each field. */
function sampled({ pixels, width, height }: Brightness, region: Region): Float32Array {
  const samples = new Float32Array(SAMPLES * SAMPLES);
  const place = (at: number, from: number, share: number, length: number): number => Math.floor((from + ((at + 0.5) * share) / SAMPLES) * length);
  const columns = Array.from({ length: SAMPLES }, (_, at) => place(at, region.left, region.width, width));
  for (let row = 0; row < SAMPLES; row += 1) {
    const from = place(row, region.top, region.height, height) * width;
    for (let column = 0; column < SAMPLES; column += 1) samples[row * SAMPLES + column] = pixels[from + (columns[column] as number)] as number;
  }
  return samples;
}

/** The paper's heuristic: steps between neighbours, in whole hundredths of the range, added up; 90 full steps are enough for 100. */
function qualityOf(samples: Float32Array): number {
  let steps = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const here = samples[at] ?? 0;
    if (at + SAMPLES < samples.length) steps += step(here, samples[at + SAMPLES] ?? 0);
    if (at % SAMPLES < SAMPLES - 1) steps += step(here, samples[at + 1] ?? 0);
  }
  return Math.min(100, Math.floor(steps / 90));
}

const step = (a: number, b: number): number => Math.abs(Math.trunc(((a - b) * 100) / 255));

/** The table times the samples times the table's transpose. */
function transformed(samples: Float32Array): Waves {
  const half = new Float64Array(SIDE * SAMPLES);
  for (let row = 0; row < SIDE; row += 1) for (let at = 0; at < SAMPLES; at += 1) {
    const factor = waveTable[row * SAMPLES + at] as number;
    for (let column = 0; column < SAMPLES; column += 1) half[row * SAMPLES + column] = (half[row * SAMPLES + column] as number) + factor * (samples[at * SAMPLES + column] as number);
  }
  const waves = new Float64Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row += 1) for (let column = 0; column < SIDE; column += 1) {
    let sum = 0;
    for (let at = 0; at < SAMPLES; at += 1) sum += (half[row * SAMPLES + at] as number) * (waveTable[column * SAMPLES + at] as number);
    waves[row * SIDE + column] = sum;
  }
  return waves;
}

/** Rows are the waves 1 to 16 of a DCT-II of 64 places. */
function theWaveTable(): Float64Array {
  const scale = Math.sqrt(2 / SAMPLES);
  return Float64Array.from({ length: SIDE * SAMPLES }, (_, at) => scale * Math.cos((Math.PI / (2 * SAMPLES)) * (Math.floor(at / SAMPLES) + 1) * (2 * (at % SAMPLES) + 1)));
}
