import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import type { Here } from "../../../lib/site/here.ts";

export const markIn = (here: Here, mark: Mark): string => here.words("marks")(`words.${mark}`);

/** A mark is never without its word. */
export function MarkAndWord({ here, mark }: { here: Here; mark: Mark }) {
  return <><VerdictMark mark={mark} size={20} /><b className={`word is-${mark}`}>{markIn(here, mark)}</b></>;
}
