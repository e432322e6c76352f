import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceOf, fromHex, toHex } from "./hex.ts";
import { type Brightness, hashOf, pdq, turned, wavesOf } from "./pdq.ts";

/** A made-up scene: waves, discs and some grain, the same for the same seed. */
function scene(seed: number, width = 128, height = 96): Brightness {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const discs = Array.from({ length: 12 }, () => ({ x: random(), y: random(), size: random() / 4, shade: random() * 160 - 80 }));
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height];
    const shade = discs.reduce((sum, disc) => sum + ((x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.size ** 2 ? disc.shade : 0), 128 + 40 * Math.sin(9 * x + seed) * Math.cos(7 * y));
    return Math.max(0, Math.min(255, shade + random() * 10));
  });
  return { pixels, width, height };
}

/** The picture with each pixel taken from elsewhere. */
function moved({ pixels, width, height }: Brightness, from: (x: number, y: number) => [number, number]): Brightness {
  return { width, height, pixels: pixels.map((_, at) => {
    const [x, y] = from(at % width, Math.floor(at / width));
    return pixels[y * width + x] ?? 0;
  }) };
}
const shaded = (picture: Brightness, shade: (value: number) => number): Brightness => ({ ...picture, pixels: picture.pixels.map((value) => Math.max(0, Math.min(255, shade(value)))) });

const seeds = fc.integer({ min: 1, max: 10_000 });

describe("PDQ", () => {
  test("is what a plain reading of the paper gives", () => {
    for (const picture of [scene(1, 128, 128), scene(2, 200, 90), scene(3, 64, 64), scene(4, 257, 130)]) expect(toHex(pdq(picture).hash)).toBe(plainly(picture));
  });

  test("has half its bits set, whatever is shown", () => {
    fc.assert(fc.property(seeds, (seed) => { expect(distanceOf(pdq(scene(seed)).hash, new Uint32Array(8))).toBe(128); }), { numRuns: 8 });
  });

  test("hardly changes with brightness, contrast and size", () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { hash } = pdq(scene(seed));
      expect(distanceOf(hash, pdq(shaded(scene(seed), (value) => value * 0.6 + 30)).hash)).toBeLessThan(24);
      expect(distanceOf(hash, pdq(scene(seed, 320, 240)).hash)).toBeLessThan(40);
    }), { numRuns: 8 });
  });

  test("differs in about half its bits between scenes that have nothing in common", () => {
    fc.assert(fc.property(seeds, (seed) => { expect(distanceOf(pdq(scene(seed)).hash, pdq(scene(seed + 20_000)).hash)).toBeGreaterThan(80); }), { numRuns: 8 });
  });

  test("of a mirrored, turned or flipped picture follows from its waves, without looking at it again", () => {
    fc.assert(fc.property(seeds, fc.boolean(), fc.boolean(), fc.boolean(), (seed, mirrored, flipped, transposed) => {
      // An odd window size reaches as far back as ahead; only then is the filter itself the same from both sides.
      const [picture, last] = [scene(seed, 320, 320), 319];
      const looked = moved(picture, (x, y) => {
        const [column, row] = [mirrored ? last - x : x, flipped ? last - y : y];
        return transposed ? [row, column] : [column, row];
      });
      expect(distanceOf(hashOf(turned(wavesOf(picture).waves, { mirrored, flipped, transposed })), pdq(looked).hash)).toBeLessThan(16);
    }), { numRuns: 8 });
  });

  test("gives an even surface no quality, and a busy one the highest", () => {
    expect(pdq({ pixels: new Uint8Array(64 * 64).fill(30), width: 64, height: 64 }).quality).toBe(0);
    expect(pdq(shaded(scene(5), (value) => 20 + value / 40)).quality).toBe(0);
    expect(pdq(scene(5)).quality).toBeGreaterThan(60);
  });

  test("takes a picture of any size, and refuses pixels that make none", () => {
    for (const [width, height] of [[1, 1], [3, 200], [65, 2]] as const) expect(pdq(scene(6, width, height)).hash).toHaveLength(8);
    expect(() => pdq({ pixels: new Uint8Array(5), width: 2, height: 2 })).toThrow(RangeError);
    expect(() => pdq({ pixels: new Uint8Array(0), width: 0, height: 0 })).toThrow(RangeError);
  });
});

test("a hash is written in 64 hexadecimal digits and read back; anything else is refused", () => {
  fc.assert(fc.property(fc.uint32Array({ minLength: 8, maxLength: 8 }), (hash) => { expect(fromHex(toHex(hash))).toEqual(hash); }));
  expect(() => fromHex("f8")).toThrow(RangeError);
  expect(() => fromHex("x".repeat(64))).toThrow(RangeError);
});

/** The same by the definition, slowly: every mean is taken anew, every wave is a sum over all places. */
function plainly({ pixels, width, height }: Brightness): string {
  const mean = (values: readonly number[], window: number): number[] => values.map((_, at) => {
    const from = Math.max(0, at + Math.floor(window / 2) - window + 1);
    const seen = values.slice(from, at + Math.floor(window / 2) + 1);
    return seen.reduce((a, b) => a + b, 0) / seen.length;
  });
  const transpose = (rows: readonly number[][]): number[][] => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));
  let rows = Array.from({ length: height }, (_, at) => Array.from(pixels.subarray(at * width, (at + 1) * width)));
  for (const _ of [1, 2]) rows = transpose(transpose(rows.map((row) => mean(row, Math.ceil(width / 128)))).map((column) => mean(column, Math.ceil(height / 128))));
  const samples = Array.from({ length: 64 }, (_, y) => Array.from({ length: 64 }, (__, x) => rows[Math.floor(((y + 0.5) * height) / 64)]?.[Math.floor(((x + 0.5) * width) / 64)] ?? 0));
  const table = Array.from({ length: 16 }, (_, wave) => Array.from({ length: 64 }, (__, at) => Math.cos((Math.PI * (wave + 1) * (2 * at + 1)) / 128)));
  const product = (a: number[][], b: number[][]): number[][] => a.map((row) => (b[0] ?? []).map((_, at) => row.reduce((sum, value, k) => sum + value * (b[k]?.[at] ?? 0), 0)));
  const waves = product(product(table, samples), transpose(table)).flat();
  const median = waves.toSorted((a, b) => a - b)[127] ?? 0;
  const bits = waves.map((wave) => (wave > median ? "1" : "0")).toReversed().join("");
  return bits.replaceAll(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16));
}
