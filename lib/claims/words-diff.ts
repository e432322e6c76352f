/** The words that differ between two texts, in any script. Pure. */
import { diffArrays } from "diff";

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Two wholly different texts are not worth more than this; they are then shown as one replaced by the other. */
const MOST_MS = 200;

/** Compares words as Unicode segments them: comparing by spaces or letters cuts Cyrillic and Arabic words apart. */
export function diffWords(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: MOST_MS });
  if (!changes) return replaced(before, after);
  return changes.map(({ added, removed, value }): Piece => ({ kind: added ? "added" : removed ? "removed" : "same", text: value.join("") }));
}

const wordsOf = (text: string): string[] => Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.normalize("NFC")), ({ segment }) => segment);

function replaced(before: string, after: string): Piece[] {
  const pieces: Piece[] = [{ kind: "removed", text: before }, { kind: "added", text: after }];
  return pieces.filter((piece) => piece.text !== "");
}
