/** The ffmpeg filter that picks key frames, and the time codes it prints. */

/** ffmpeg's scene score above which a frame begins a scene: cuts score 0.3 to 1, movement within a scene below 0.2. */
const CUT = 0.3;
const LONGEST_GAP = 10;

/**
 * Picks the first frame, each change of scene, and a frame where none was picked for ten seconds (or longer in a long video).
 * Two picks are at least `duration / most` apart, so that the whole video is covered by `most` frames. Without a duration the
 * gap is a second.
 */
export function scenesFilter(duration: number | null, most: number): string {
  const least = duration === null ? 1 : Math.ceil((duration / most) * 1000) / 1000;
  const longest = Math.max(LONGEST_GAP, least);
  // Whole microseconds: ffmpeg prints times in seconds to six digits only.
  const scale = "scale='min(960,iw)':-2:flags=fast_bilinear";
  const pick = `select='eq(n,0)+gt(scene,${CUT})*gte(t-prev_selected_t,${least})+gte(t-prev_selected_t,${longest})'`;
  return `${scale},settb=1/1000000,${pick},metadata=mode=print:file=-`;
}

/** Seconds, from what the metadata filter prints for each picked frame ("frame:3 pts:4000000 pts_time:4"). */
export function timesIn(printed: string): number[] {
  return [...printed.matchAll(/^frame:\d+\s+pts:(-?\d+)\s.*\n/gm)].map(([, pts]) => Math.max(0, Number(pts) / 1e6));
}
