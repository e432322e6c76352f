/** Distances in bits of 256, chosen on one half of a set and measured on the other (docs/decisions/likeness-by-pdq.md). */

/** One frame at this distance or nearer shows the same picture. */
export const SAME = 60;

/** Look up with this: frames that may be the same, to be believed only together with others. */
export const MAY_BE = 72;

/** The least quality of a frame that can be recognised: black, white, fades and even surfaces are like one another. */
export const LEAST_QUALITY = 15;
