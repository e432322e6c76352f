/** What is remembered of the file that a form was given, for when the form comes back: no browser brings the file itself back. Pure. */
import type { StoredFile } from "./upload.ts";
import type { Sending } from "./use-upload.ts";

export type Chosen = { name: string; bytes: number; /** Once the desk had all of it: then nothing is to be chosen again. */ stored: StoredFile | null };

/** Null where there was no file, or one that is not taken. */
export function chosenOf(sending: Sending): Chosen | null {
  switch (sending.is) {
    case "nothing": return null;
    case "kept": return { name: sending.stored.name, bytes: sending.stored.bytes, stored: sending.stored };
    case "failed": return sending.again ? { name: sending.name, bytes: sending.bytes, stored: null } : null;
    default: return { name: sending.name, bytes: sending.bytes, stored: null };
  }
}

/** How a form that comes back stands to its file. */
export function sendingAgain(chosen: Chosen | null, goesOn: boolean): Sending {
  if (!chosen) return { is: "nothing" };
  return chosen.stored ? { is: "kept", stored: chosen.stored } : { is: "before", name: chosen.name, bytes: chosen.bytes, goesOn };
}

/** Said beside the field; the file is named before it. */
export const againWords = ({ name, goesOn }: { name: string; goesOn: boolean }): string =>
  `You had chosen “${name}”. Choose it again${goesOn ? "; its upload goes on where it stopped." : "."}`;
