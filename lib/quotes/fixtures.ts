/** What the tests of this folder share. */
import fc from "fast-check";

/** Any character, and often those that folding is about. */
export const anyCharacter = fc.oneof(
  fc.constantFrom(..."«»“”'ʼ´–—−…. \n\u00A0\u202F\u00AD\u200B\u200D\u0301\u0308\u0316\uFEFFeеAї\u1100\u1161\u212B"),
  fc.integer({ min: 0, max: 0x10FFFF }).map((code) => String.fromCodePoint(code)),
);
