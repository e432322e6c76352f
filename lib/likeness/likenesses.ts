import { fromHex } from "./hex.ts";
import type { LookUp } from "./look-up.ts";
import type { Likeness } from "./matching.ts";
import { askedOf, type PartHash } from "./parts.ts";
import { MAY_BE } from "./thresholds.ts";

/**
 * Looks one frame up (`at` in seconds), as it is and mirrored, each for itself: a scene that is nearly the same from both
 * sides counts for both. `momentOf` says what a ref of the look-up stands for; undefined leaves it out, such as the file itself.
 */
export function likenessesOf({ at, hashes }: { at: number; hashes: readonly PartHash[] }, lookUp: LookUp, momentOf: (ref: number) => { fileId: string; at: number } | undefined): Likeness[] {
  const asked = askedOf(hashes);
  return [false, true].flatMap((mirrored) => lookUp.find(asked.filter((part) => part.mirrored === mirrored).map(({ hex }) => fromHex(hex)), MAY_BE).flatMap(({ ref, distance }) => {
    const moment = momentOf(ref);
    return moment ? [{ fileId: moment.fileId, here: at, there: moment.at, distance, mirrored }] : [];
  }));
}
