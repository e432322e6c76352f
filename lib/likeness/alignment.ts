/** Pairs of moments that fit one course of time: cut at the start, shifted, or evenly faster or slower. Pure. */
export type Pair = { here: number; there: number; distance: number };

/** A moment at `t` seconds there stands at `t × speed + shift` here. */
export type Pairing = { frames: Pair[]; shift: number; speed: number };

/** Seconds. Frames are taken at changes of scene, which two encodings show some frames apart. */
const SLACK = 0.5;
/** Two points lie on some line always: another speed than 1 is believed from three pairs on. */
const FEWEST_AT_ANOTHER_SPEED = 3;
/** And only where it explains so many more than the original speed: of a clip whose start was cut off, the first frame stands at another moment of its scene. */
const MORE_AT_ANOTHER_SPEED = 2;
const [SLOWEST, FASTEST] = [0.5, 2];
/** At so many pairs the best lines have been tried; a film against itself would have thousands. */
const MOST_PAIRS = 400;
const MOST_ANCHORS = 60;

/** The best course for each pair taken as its fixed point, in which each moment of either side is used once. */
export function alignments(pairs: readonly Pair[]): Pairing[] {
  const nearest = pairs.toSorted((a, b) => a.distance - b.distance).slice(0, MOST_PAIRS).map(({ here, there, distance }) => ({ here, there, distance }));
  const anchors = nearest.slice(0, MOST_ANCHORS);
  const found = anchors.map((anchor) => along(nearest, anchor, 1));
  const needed = Math.max(FEWEST_AT_ANOTHER_SPEED, ...found.map(({ frames }) => frames.length + MORE_AT_ANOTHER_SPEED));
  for (const [at, one] of anchors.entries()) for (const other of anchors.slice(at + 1)) {
    const speed = (other.here - one.here) / (other.there - one.there);
    if (!(speed >= SLOWEST && speed <= FASTEST) || Math.abs(other.there - one.there) < 2 * SLACK) continue;
    const pairing = along(nearest, one, speed);
    if (pairing.frames.length >= needed) found.push(pairing);
  }
  // At the same count the original speed is the simpler story, and those stand first.
  return found.sort((a, b) => b.frames.length - a.frames.length);
}

/** All pairs near the line through the anchor, the nearest in looks first, no moment twice. */
function along(nearest: readonly Pair[], anchor: Pair, speed: number): Pairing {
  const shift = anchor.here - anchor.there * speed;
  const [heres, theres] = [new Set<number>(), new Set<number>()];
  const frames = nearest.filter(({ here, there }) => {
    if (Math.abs(there * speed + shift - here) > SLACK || heres.has(here) || theres.has(there)) return false;
    heres.add(here);
    theres.add(there);
    return true;
  });
  return { frames: frames.sort((a, b) => a.here - b.here), shift, speed };
}
