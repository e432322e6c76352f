/** Which earlier files show the same as the one in hand, judged by which of their moments look alike. Pure. */
import { alignments, type Pairing } from "./alignment.ts";
import { distanceOf } from "./hex.ts";
import type { Hash } from "./pdq.ts";
import { MAY_BE, SAME } from "./thresholds.ts";

/** A picture has one frame, at 0. Frames too flat to be matched count all the same. `at` in seconds, `hash` of the whole frame. */
export type Item = { still: boolean; frames: readonly { at: number; hash: Hash }[] };

/** A frame of the item in hand that looks like one of an earlier file, as the look-up found it. Seconds. */
export type Likeness = { fileId: string; here: number; there: number; distance: number; mirrored: boolean };

/** Seconds into the item in hand and into the earlier one; bits of 256. */
export type MatchedFrame = { here: number; there: number; distance: number };

export type Match = {
  fileId: string;
  /** One for each frame in hand that was found, in their order. */
  frames: MatchedFrame[];
  mirrored: boolean;
  /** A moment at `t` seconds there stands at `t × speed + shift` here. */
  shift: number;
  speed: number;
  /** How many frames the item in hand has. */
  of: number;
  /** Which of the two are pictures. */
  still: "neither" | "here" | "there" | "both";
};

/** Frames of one file at this distance show different things, so that two of them prove more than one. */
const OTHER_SCENE = 60;
/** One scene alone is believed when it is this share of either item: a clip of one shot, or a piece cut out of it. */
const NEARLY_ALL = 0.8;

/**
 * The matches that can be believed, best first. A picture needs one frame that is surely the same (`SAME`). Of two videos,
 * two frames that show different scenes, in the same order and at the same distance in time (or evenly faster or slower),
 * may be less alike each (`MAY_BE`). One scene alone is not enough: title cards and test pictures stand in many films.
 */
export function matchesOf(here: Item, likenesses: readonly Likeness[], earlier: ReadonlyMap<string, Item>): Match[] {
  const matches: Match[] = [];
  for (const [fileId, found] of Map.groupBy(likenesses, (one) => one.fileId)) {
    const there = earlier.get(fileId);
    if (!there) continue;
    const best = [false, true].map((mirrored) => {
      const pairs = found.filter((one) => one.mirrored === mirrored && one.distance <= MAY_BE);
      return here.still || there.still ? ofPicture(pairs, here) : ofVideos(pairs, here, there);
    }).map((pairing, at) => pairing && { ...pairing, mirrored: at === 1 }).filter((pairing) => pairing !== undefined).sort(better)[0];
    if (best) matches.push({ fileId, frames: best.frames, mirrored: best.mirrored, shift: best.shift, speed: best.speed, of: here.frames.length, still: stillOf(here, there) });
  }
  return matches.sort((a, b) => better(a, b) || (a.fileId < b.fileId ? -1 : 1));
}

/** Frames that are surely the same, of a picture in hand the nearest; nothing is said of times, as a picture has none. */
function ofPicture(pairs: readonly Likeness[], here: Item): Pairing | undefined {
  const sure = pairs.filter(({ distance }) => distance <= SAME).map(({ here: at, there, distance }) => ({ here: at, there, distance })).sort((a, b) => a.distance - b.distance);
  const frames = here.still ? sure.slice(0, 1) : sure.sort((a, b) => a.here - b.here);
  return frames.length > 0 ? { frames, shift: 0, speed: 1 } : undefined;
}

function ofVideos(pairs: readonly Likeness[], here: Item, there: Item): Pairing | undefined {
  return alignments(pairs).filter((pairing) => isCredible(pairing, here, there)).sort(better)[0];
}

function isCredible({ frames }: Pairing, here: Item, there: Item): boolean {
  if (scenesIn(frames.map((frame) => frame.here), here) >= 2 && scenesIn(frames.map((frame) => frame.there), there) >= 2) return true;
  const share = frames.length / Math.min(here.frames.length, there.frames.length);
  return share >= NEARLY_ALL && frames.every(({ distance }) => distance <= SAME);
}

/** How many of these moments look different from each other. */
function scenesIn(moments: readonly number[], { frames }: Item): number {
  const scenes: Hash[] = [];
  for (const at of moments) {
    const hash = frames.find((frame) => frame.at === at)?.hash;
    if (hash && scenes.every((scene) => distanceOf(scene, hash) > OTHER_SCENE)) scenes.push(hash);
  }
  return scenes.length;
}

const total = ({ frames }: Pick<Pairing, "frames">): number => frames.reduce((sum, { distance }) => sum + distance, 0);
const better = (a: Pick<Pairing, "frames">, b: Pick<Pairing, "frames">): number => b.frames.length - a.frames.length || total(a) - total(b);

function stillOf(here: Item, there: Item): Match["still"] {
  if (here.still) return there.still ? "both" : "here";
  return there.still ? "there" : "neither";
}
