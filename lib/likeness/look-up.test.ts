import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceOf } from "./hex.ts";
import { create } from "./look-up.ts";

const aHash = fc.uint32Array({ minLength: 8, maxLength: 8 });
/** Hashes near to one another, as random ones never are. */
const neighbours = fc.tuple(aHash, fc.array(fc.array(fc.nat(255), { maxLength: 90 }), { minLength: 1, maxLength: 40 })).map(([first, flips]) => flips.map((bits) => {
  const hash = first.slice();
  for (const bit of bits) hash[bit >> 5] = (hash[bit >> 5] ?? 0) ^ (1 << (bit & 31));
  return hash;
}));

describe("looking a picture up among all earlier ones", () => {
  test("finds those that comparing each with each finds, at the same distance", () => {
    fc.assert(fc.property(neighbours, fc.array(aHash, { maxLength: 5 }), fc.nat(256), (near, far, maxDistance) => {
      const stored = [...near, ...far].slice(1);
      const asked = [near[0], far[0]].filter((hash) => hash !== undefined);
      const lookUp = create();
      stored.forEach((hash, at) => lookUp.add(hash, at % 7));
      const expected = [...new Set(stored.map((_, at) => at % 7))]
        .map((ref) => ({ ref, distance: Math.min(...stored.flatMap((hash, at) => (at % 7 === ref ? asked.map((one) => distanceOf(one, hash)) : []))) }))
        .filter(({ distance }) => distance <= maxDistance)
        .sort((a, b) => a.distance - b.distance || a.ref - b.ref);
      expect(lookUp.find(asked, maxDistance).map(({ ref, distance }) => ({ ref, distance }))).toEqual(expected);
    }));
  });

  test("tells a hash from its very opposite", () => {
    const lookUp = create();
    lookUp.add(new Uint32Array(8).fill(0xffffffff), 1);
    expect(lookUp.find([new Uint32Array(8)], 255)).toEqual([]);
    expect(lookUp.find([new Uint32Array(8)], 256)).toEqual([{ ref: 1, distance: 256, asked: 0 }]);
  });

  test("says which of the hashes asked with was nearest, and goes on finding as it grows", () => {
    const lookUp = create();
    const one = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    for (let at = 0; at < 40_000; at += 1) lookUp.add(Uint32Array.from({ length: 8 }, (_, word) => Math.imul(at + 1, 0x9e3779b1) ^ (word * 0x01234567)), at);
    lookUp.add(one, 4_000_000_000);
    expect(lookUp.size).toBe(40_001);
    expect(lookUp.find([new Uint32Array(8).fill(0xf0f0f0f0), one], 20)).toEqual([{ ref: 4_000_000_000, distance: 0, asked: 1 }]);
  });
});
