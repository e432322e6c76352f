/**
 * The parts of a picture that are hashed. PDQ bears compression, other sizes, colours and logos, but hardly a crop: moved by
 * a fiftieth, its faster waves turn over. So some parts of every picture are stored, and more are asked with, chosen so that
 * one of each is nearly the same rectangle when a copy was cut, framed or captioned. Pure.
 */
import { contentOf, within } from "./content.ts";
import { toHex } from "./hex.ts";
import { type Brightness, hashOf, type Region, turned, WHOLE, wavesOfPart } from "./pdq.ts";
import { smoothed } from "./smooth.ts";
import { LEAST_QUALITY } from "./thresholds.ts";

/** `crop` numbers the part: 0 is the whole. `quality` from 0 to 100. */
export type PartHash = { crop: number; mirrored: boolean; hex: string; quality: number };

const middle = (share: number): Region => ({ left: (1 - share) / 2, top: (1 - share) / 2, width: share, height: share });
/** Parts of one size whose left and top edges stand at these places. */
const grid = (share: number, places: readonly number[]): Region[] => places.flatMap((left) => places.map((top) => ({ left, top, width: share, height: share })));

/** Without a strip along one side. */
const lessStrip = (strip: number): Region[] => [
  { left: 0, top: 0, width: 1, height: 1 - strip }, { left: 0, top: strip, width: 1, height: 1 - strip },
  { left: 0, top: 0, width: 1 - strip, height: 1 }, { left: strip, top: 0, width: 1 - strip, height: 1 },
];
/** Where the region stands in what is left when that part was cut out. */
const seenIn = (part: Region, { left, top, width, height }: Region): Region => ({ left: (left - part.left) / part.width, top: (top - part.top) / part.height, width: width / part.width, height: height / part.height });

const FIXED: readonly Region[] = [
  WHOLE,
  middle(0.7),
  middle(0.82),
  // The square in the middle of a picture of 16 to 9.
  { ...middle(0.5625), top: 0, height: 1 },
  // Where the stored middle stands in a copy of 92 %, wherever that was cut.
  ...grid(0.76, [0.095, 0.12, 0.145]),
  // What a copy of 92 % or 85 % may show.
  ...grid(0.92, [0.01, 0.04, 0.07]),
  ...grid(0.85, [0.015, 0.135]),
  // What a copy may show that lost a strip, and where the stored middle stands in it.
  ...[0.07, 0.13].flatMap(lessStrip),
  ...[0.07, 0.13].flatMap(lessStrip).map((part) => seenIn(part, middle(0.7))),
  // Without what is written above and below.
  { left: 0, top: 0.15, width: 1, height: 0.7 },
];
/** Parts that depend on the picture follow the fixed ones: without bars all around, above and below, beside. */
const [UNFRAMED, FULL_WIDTH, FULL_HEIGHT] = [FIXED.length, FIXED.length + 1, FIXED.length + 2] as const;
const STORED: ReadonlySet<number> = new Set([0, 1, 2, 3, UNFRAMED]);

/** All parts, each as it is and mirrored: 90 hashes in 10 to 20 ms for a picture of 256 by 256, which is the size to give. */
export function hashesOfPicture(picture: Brightness): PartHash[] {
  const smooth = { ...picture, pixels: smoothed(picture) };
  const content = contentOf(picture);
  const all = { from: 0, share: 1 };
  const regions = [...FIXED];
  regions[UNFRAMED] = within(content, WHOLE);
  regions[FULL_WIDTH] = within({ ...content, across: all }, WHOLE);
  regions[FULL_HEIGHT] = within({ ...content, down: all }, WHOLE);
  return regions.flatMap((region, crop) => {
    const { waves, quality } = wavesOfPart(smooth, region);
    return [false, true].map((mirrored) => ({ crop, mirrored, hex: toHex(hashOf(mirrored ? turned(waves, { mirrored }) : waves)), quality }));
  });
}

/** The hashes to keep, the whole first. None of a flat frame: black, white, a fade. Such a frame is never matched. */
export const storedOf = (hashes: readonly PartHash[]): PartHash[] => distinct(hashes.filter((part) => !part.mirrored && STORED.has(part.crop) && !isFlat(hashes)));

/** The hashes to look up, mirrored ones among them. None of a flat frame. */
export const askedOf = (hashes: readonly PartHash[]): PartHash[] => distinct(isFlat(hashes) ? [] : hashes);

/** The whole shows too little to be recognised. */
export const isFlat = (hashes: readonly PartHash[]): boolean => (hashes[0]?.quality ?? 0) < LEAST_QUALITY;

/** Flat parts are left out; of equal hashes the first stays. */
function distinct(hashes: readonly PartHash[]): PartHash[] {
  return [...new Map(hashes.filter(({ quality }) => quality >= LEAST_QUALITY).toReversed().map((part) => [`${part.mirrored} ${part.hex}`, part])).values()].toReversed();
}
