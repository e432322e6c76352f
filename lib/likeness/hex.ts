import type { Hash } from "./pdq.ts";

/** 64 hexadecimal digits, as others write PDQ hashes too. */
export const toHex = (hash: Hash): string => Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");

/** Throws a RangeError for anything but 64 hexadecimal digits. */
export function fromHex(hex: string): Hash {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new RangeError("A hash is 64 hexadecimal digits");
  return Uint32Array.from({ length: 8 }, (_, at) => Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16));
}

/** How many of the 256 bits differ (Hamming). */
export function distanceOf(a: Hash, b: Hash): number {
  let distance = 0;
  for (let at = 0; at < 8; at += 1) distance += onesIn((a[at] ?? 0) ^ (b[at] ?? 0));
  return distance;
}

/** How many bits of a word of 32 are set (H. S. Warren, "Hacker's Delight", 5-1). */
export function onesIn(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
