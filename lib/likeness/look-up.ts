/**
 * Hashes in memory, among which near ones are found: every hash is compared with every one that is asked with. Exact, and
 * 36 bytes for each with what it refers to. Bands (multi-index hashing, Norouzi and others 2012) pay at small distances only:
 * for 72 of 256 bits each of 16 bands is to be searched four flips wide, which makes 0.6 of all hashes candidates.
 */
import type { Hash } from "./pdq.ts";

export type Found = { ref: number; /** The smallest, over all that were asked with. */ distance: number; /** Which of those was nearest: its place in what was asked. */ asked: number };

export type LookUp = {
  /** `ref` is the caller's number for the frame, 0 to 2^32 − 1; several hashes may carry the same. */
  add(hash: Hash, ref: number): void;
  /** All refs with a hash at `maxDistance` bits or nearer to one of these, nearest first, each once. */
  find(hashes: readonly Hash[], maxDistance: number): Found[];
  readonly size: number;
};

/** Hashes stand in blocks, so that growing never copies, and a block stays in the cache while all that is asked goes over it. */
const BLOCK = 1 << 14;
type Block = { words: Uint32Array; refs: Uint32Array; filled: number };

export function create(): LookUp {
  const blocks: Block[] = [];
  let size = 0;
  return {
    get size() { return size; },
    add(hash, ref) {
      let block = blocks.at(-1);
      if (!block || block.filled === BLOCK) blocks.push(block = { words: new Uint32Array(BLOCK * 8), refs: new Uint32Array(BLOCK), filled: 0 });
      block.words.set(hash, block.filled * 8);
      block.refs[block.filled] = ref;
      block.filled += 1;
      size += 1;
    },
    find(hashes, maxDistance) {
      const nearest = new Map<number, Found>();
      for (const block of blocks) hashes.forEach((hash, asked) => scan(block, hash, maxDistance, (at, distance) => {
        const ref = block.refs[at] as number;
        const before = nearest.get(ref);
        if (!before || distance < before.distance) nearest.set(ref, { ref, distance, asked });
      }));
      return [...nearest.values()].sort((a, b) => a.distance - b.distance || a.ref - b.ref);
    },
  };
}

/** Six words first, which rule out nearly everything; the last two only where they leave room. Written out, as it is most of a look-up's time. */
function scan({ words, filled }: Block, hash: Hash, maxDistance: number, found: (at: number, distance: number) => void): void {
  const [h0, h1, h2, h3, h4, h5, h6, h7] = hash as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0, place = 0; at < filled; at += 1, place += 8) {
    const first = inBytes(inNibbles((words[place] as number) ^ h0) + inNibbles((words[place + 1] as number) ^ h1) + inNibbles((words[place + 2] as number) ^ h2));
    const second = inBytes(inNibbles((words[place + 3] as number) ^ h3) + inNibbles((words[place + 4] as number) ^ h4) + inNibbles((words[place + 5] as number) ^ h5));
    const six = sum(first + second);
    if (six > maxDistance) continue;
    const distance = six + sum(inBytes(inNibbles((words[place + 6] as number) ^ h6) + inNibbles((words[place + 7] as number) ^ h7)));
    if (distance <= maxDistance) found(at, distance);
  }
}

// Counting set bits in fields that grow (H. S. Warren, "Hacker's Delight", 5-1): a field of four bits has room for three words.
function inNibbles(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}
const inBytes = (nibbles: number): number => (nibbles & 0x0f0f0f0f) + ((nibbles >>> 4) & 0x0f0f0f0f);
const sum = (bytes: number): number => Math.imul(bytes, 0x01010101) >>> 24;
