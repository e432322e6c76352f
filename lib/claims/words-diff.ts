/** The words that differ between two texts, in any script. Pure. */
import { diffArrays } from "diff";

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/**
 * More words than this apart, two texts are shown as one replaced by the other. A count, not a time, so that server
 * and browser come to the same; it takes a fifth of a second at the most.
 */
const MOST_EDITS = 1000;

/**
 * Compares words as Unicode segments them (UAX 29): comparing by spaces or letters cuts Cyrillic and Arabic words apart.
 * Both texts are taken in NFC; what is same and removed is `before`, what is same and added is `after`.
 */
export function diffWords(before: string, after: string): Piece[] {
  const [was, is] = [before.normalize("NFC"), after.normalize("NFC")];
  const changes = diffArrays(wordsOf(was), wordsOf(is), { maxEditLength: MOST_EDITS });
  if (!changes) return piecesOf({ same: "", removed: was, added: is });
  const steps = changes.map(({ added, removed, value }): Step => {
    const text = value.join("");
    return { same: added || removed ? "" : text, removed: removed ? text : "", added: added ? text : "" };
  });
  return joined(steps).flatMap(piecesOf);
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Node keeps "example.org" as one word where Chromium cuts it in three; cut here, both write the same page. */
const insideWords = /(?<=\p{L}\p{M}*)([.:])(?=\p{L})/u;
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment.split(insideWords)).flat();

/** Words that stayed, or what stood in one place before and after. */
type Step = { same: string; removed: string; added: string };

/** Changes next to each other are one; so are those that only a space keeps apart: "quick brown" became "slow red". */
function joined(steps: readonly Step[]): Step[] {
  const done: Step[] = [];
  for (const step of steps) {
    done.push(step);
    const [last, middle, first] = [done.at(-1), done.at(-2), done.at(-3)];
    if (last && middle && isChange(last) && isChange(middle)) done.splice(-2, 2, oneOf(middle, last));
    else if (last && middle && first && isChange(last) && isSpace(middle) && isChange(first)) bridge(done, first, middle, last);
  }
  return done;
}

/** The space counts as removed and as added, so it is taken in only where both happen. */
function bridge(done: Step[], first: Step, { same }: Step, last: Step): void {
  const whole = oneOf(oneOf(first, { same: "", removed: same, added: same }), last);
  if ((first.removed || last.removed) && (first.added || last.added)) done.splice(-3, 3, whole);
}

const isChange = ({ same }: Step): boolean => same === "";
const isSpace = ({ same }: Step): boolean => /^[^\S\n]+$/u.test(same);
const oneOf = (a: Step, b: Step): Step => ({ same: "", removed: a.removed + b.removed, added: a.added + b.added });

function piecesOf({ same, removed, added }: Step): Piece[] {
  const pieces: Piece[] = [{ kind: "same", text: same }, { kind: "removed", text: removed }, { kind: "added", text: added }];
  return pieces.filter(({ text }) => text !== "");
}
