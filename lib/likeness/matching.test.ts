import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Item, type Likeness, matchesOf } from "./matching.ts";
import { saidOf } from "./said.ts";

/** Scenes that look nothing like one another: every number sets bits of its own. */
const scene = (number: number): Uint32Array => Uint32Array.from({ length: 8 }, (_, word) => Math.imul(number + 1, 0x9e3779b1 + word * 0x1f83d9ab));
const film = (...moments: [at: number, scene: number][]): Item => ({ still: false, frames: moments.map(([at, number]) => ({ at, hash: scene(number) })) });
const picture = (number: number): Item => ({ still: true, frames: [{ at: 0, hash: scene(number) }] });
const alike = (here: number, there: number, distance = 20, mirrored = false, fileId = "earlier"): Likeness => ({ fileId, here, there, distance, mirrored });
const among = (item: Item, ...others: Item[]): Map<string, Item> => new Map([["earlier", item] as const, ...others.map((other, at) => [`other ${at}`, other] as const)]);

const original = film([0, 1], [4, 2], [8, 3], [12, 4]);

describe("a film is recognised", () => {
  test("by scenes that follow one another as they did, cut at the start", () => {
    const copy = film([0, 1], [3, 2], [7, 3]);
    const [match] = matchesOf(copy, [alike(3, 4), alike(7, 8, 44)], among(original));
    expect(match).toMatchObject({ fileId: "earlier", frames: [{ here: 3, there: 4, distance: 20 }, { here: 7, there: 8, distance: 44 }], mirrored: false, shift: -1, speed: 1, of: 3 });
    expect(match && saidOf(match)).toBe("2 of 3 frames, shifted by 1.0 s");
  });

  test("though each frame alone would not be believed", () => {
    expect(matchesOf(film([3, 2], [7, 3]), [alike(3, 4, 70), alike(7, 8, 72)], among(original))).toHaveLength(1);
    expect(matchesOf(film([3, 2], [7, 3]), [alike(3, 4, 70), alike(7, 8, 73)], among(original))).toEqual([]);
  });

  test("mirrored, where mirrored frames fit together", () => {
    const [match] = matchesOf(film([0, 1], [4, 2], [8, 3]), [alike(0, 0, 30, true), alike(4, 4, 30, true), alike(8, 12, 10)], among(original));
    expect(match).toMatchObject({ mirrored: true, frames: [{ here: 0 }, { here: 4 }] });
    expect(match && saidOf(match)).toBe("2 of 3 frames, mirrored");
  });

  test("played faster, from three frames on", () => {
    const [match] = matchesOf(film([0, 1], [3.2, 2], [6.4, 3], [9.6, 4]), [alike(0, 0), alike(3.2, 4), alike(6.4, 8), alike(9.6, 12)], among(original));
    expect(match?.frames).toHaveLength(4);
    expect(match?.speed).toBeCloseTo(0.8);
    expect(match && saidOf(match)).toBe("4 of 4 frames, at 1.25 times the speed");
    expect(matchesOf(film([0, 1], [3.2, 2], [20, 9]), [alike(0, 0), alike(3.2, 4)], among(original))).toEqual([]);
  });

  test("of one shot, when nearly all of it is found, and surely", () => {
    const shot = film([0, 7], [2, 7], [4, 7]);
    expect(matchesOf(shot, [alike(0, 5), alike(2, 7), alike(4, 9)], among(film([5, 7], [7, 7], [9, 7], [30, 2], [40, 3])))).toHaveLength(1);
    expect(matchesOf(shot, [alike(0, 5, 65), alike(2, 7), alike(4, 9)], among(film([5, 7], [7, 7], [9, 7], [30, 2], [40, 3])))).toEqual([]);
  });
});

describe("a film is not recognised", () => {
  test("by a title card that both show, however long", () => {
    const report = film([0, 50], [2, 50], [4, 50], [6, 1], [9, 2], [15, 3]);
    const other = film([0, 50], [2, 50], [4, 50], [7, 11], [12, 12], [20, 13]);
    expect(matchesOf(report, [alike(0, 0), alike(2, 2), alike(4, 4)], among(other))).toEqual([]);
  });

  test("by scenes that stand elsewhere in time", () => {
    expect(matchesOf(film([0, 1], [10, 2], [15, 5]), [alike(0, 8), alike(10, 4)], among(original))).toEqual([]);
  });

  test("by one frame, nor by one that looks like several", () => {
    expect(matchesOf(original, [alike(4, 4, 0)], among(film([4, 2], [5, 21], [9, 22])))).toEqual([]);
    expect(matchesOf(original, [alike(4, 4), alike(4, 4.4)], among(film([4, 2], [4.4, 2], [9, 22])))).toEqual([]);
  });
});

describe("a picture is recognised", () => {
  test("by one frame that is surely the same, and the nearest moment of a film is named", () => {
    const [match] = matchesOf(picture(2), [alike(0, 4, 31), alike(0, 4.4, 12), alike(0, 12, 64)], among(original));
    expect(match).toMatchObject({ frames: [{ here: 0, there: 4.4, distance: 12 }], still: "here" });
    expect(match && saidOf(match)).toBe("The picture, at 4.4 s of the video");
    expect(matchesOf(picture(2), [alike(0, 4, 64)], among(original))).toEqual([]);
  });

  test("in a film that shows it, or as another picture, mirrored", () => {
    const [inFilm] = matchesOf(original, [alike(4, 0), alike(8, 0, 59)], among(picture(2)));
    expect(inFilm).toMatchObject({ frames: [{ here: 4 }, { here: 8 }], still: "there" });
    expect(inFilm && saidOf(inFilm)).toBe("2 of 4 frames");
    const [same] = matchesOf(picture(2), [alike(0, 0, 9, true)], among(picture(2)));
    expect(same && saidOf(same)).toBe("The picture, mirrored");
  });
});

test("of several earlier files, the one with most frames stands first", () => {
  const found = [alike(0, 0, 40, false, "other 0"), alike(4, 4, 40, false, "other 0"), alike(8, 8, 40, false, "other 0"), alike(0, 0, 1), alike(4, 4, 1)];
  expect(matchesOf(original, found, among(original, original)).map(({ fileId }) => fileId)).toEqual(["other 0", "earlier"]);
});

test("no match names a moment twice, whatever looks like what", () => {
  const moments = fc.nat(40).map((at) => at / 2);
  fc.assert(fc.property(fc.array(fc.record({ here: moments, there: moments, distance: fc.nat(80), mirrored: fc.boolean() }), { maxLength: 60 }), (found) => {
    const long = film(...Array.from({ length: 41 }, (_, at): [number, number] => [at / 2, at]));
    for (const { frames, of } of matchesOf(long, found.map((one) => ({ ...one, fileId: "earlier" })), among(long))) {
      expect(new Set(frames.map(({ here }) => here)).size).toBe(frames.length);
      expect(new Set(frames.map(({ there }) => there)).size).toBe(frames.length);
      expect(frames.length).toBeGreaterThanOrEqual(2);
      expect(frames.map(({ here }) => here)).toEqual(frames.map(({ here }) => here).toSorted((a, b) => a - b));
      expect(of).toBe(41);
    }
  }), { numRuns: 50 });
});
