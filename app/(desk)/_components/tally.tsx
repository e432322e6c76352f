import { VerdictMark } from "@/_components/verdict-mark";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { verdicts } from "../../../lib/claims/words.ts";

/** How many items confirm, dispute and leave open, and on how many origins the counting ones rest. */
export function Tally({ tally }: { tally: ClaimRow["tally"] }) {
  return (
    <p className="tally">
      {verdicts.map((mark) => (
        <span key={mark}>{tally[mark] > 0 && <><VerdictMark mark={mark} size={14} />{tally[mark]}<span className="sr"> {mark}</span></>}</span>
      ))}
      <span>{originWords(tally.origins)}</span>
    </p>
  );
}

export function originWords(origins: number): string {
  if (origins === 0) return "No origin";
  return origins === 1 ? "1 origin" : `${origins} origins`;
}
