/** Pictures and what became of them: how near each comes to its own original, and to others'. I/O. */
import { hashesOf } from "../../lib/likeness/hashes-of.ts";
import { distanceOf, fromHex } from "../../lib/likeness/hex.ts";
import { askedOf, type PartHash, storedOf } from "../../lib/likeness/parts.ts";
import { changes } from "./likeness-changes.ts";
import { originals } from "./likeness-pictures.ts";
import { randomFrom } from "./likeness-scenes.ts";

/** `nearest` is the least distance of a hash asked with to one stored: 256 when a frame is too flat to be matched. */
export type Pair = { what: string; /** 0: thresholds and parts were chosen with these; 1: they were not. */ half: 0 | 1; same: boolean; nearest: number };

const STEP = 37;

/**
 * Each original with each of its copies, both ways; each original with every other of its half; each copy with a third of
 * the other originals. A copy that stands within another picture is not held against that one: it does show it.
 */
export async function pairs(say: (words: string) => void): Promise<Pair[]> {
  say("drawing the originals");
  const all = await originals();
  const known = await Promise.all(all.map(({ bytes }) => hashesOf(bytes)));
  const found: Pair[] = [];
  for (const [at, { name, bytes }] of all.entries()) {
    if (at % 20 === 0) say(`changing pictures: ${at} of ${all.length}`);
    const half = at % 2 === 0 ? 0 : 1;
    const other = (at + STEP) % all.length;
    const rest = all.keys().filter((index) => index % 2 === half && index !== at).toArray();
    for (const index of rest) found.push({ what: `${name} / ${all[index]?.name}`, half, same: false, nearest: nearest(known[at] ?? [], known[index] ?? []) });
    for (const [order, [change, make]] of Object.entries(changes).entries()) {
      const copy = await hashesOf(await make(bytes, randomFrom(at * 97 + order + 1), all[other]?.bytes ?? bytes));
      found.push({ what: change, half, same: true, nearest: nearest(copy, known[at] ?? []) }, { what: `${change}, the original asked for`, half, same: true, nearest: nearest(known[at] ?? [], copy) });
      for (const index of rest) if (index !== other && (index + order) % 3 === 0) found.push({ what: `${change} of ${name} / ${all[index]?.name}`, half, same: false, nearest: nearest(copy, known[index] ?? []) });
    }
  }
  return found;
}

function nearest(asked: readonly PartHash[], stored: readonly PartHash[]): number {
  const kept = storedOf(stored).map(({ hex }) => fromHex(hex));
  let least = 256;
  for (const { hex } of askedOf(asked)) {
    const hash = fromHex(hex);
    for (const one of kept) least = Math.min(least, distanceOf(hash, one));
  }
  return least;
}
