import type { Piece } from "../../../../../../lib/claims/words-diff.ts";

/** A difference that was worked out already: what went is struck through, what came underlined, and both are said aloud. */
export function WordsOf({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, at) => {
    if (kind === "same") return text;
    return kind === "removed" ? <del key={at}><span className="vh">In the quotation: </span>{text}</del> : <ins key={at}><span className="vh">In the snapshot: </span>{text}</ins>;
  });
}
