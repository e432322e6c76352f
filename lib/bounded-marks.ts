/** More than any script stacks on one letter, and more than the 30 of Unicode's stream-safe text. */
const MOST_MARKS = 100;
/** In bites: on a run of five million marks an endless `+` ends in "Maximum call stack size exceeded". */
const longRun = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}{1,100000}`, "gu");

/**
 * Cuts runs of combining marks. Normalising a run takes time by the square of its length: 160,000 marks held a
 * processor for 9 s (Node 24), where nothing can interrupt it. To be called last before `normalize` on text from outside:
 * what is taken out between marks afterwards would make long runs of short ones.
 */
export function boundedMarks(text: string): string {
  // Twice: what is left of each bite still stands side by side.
  return text.replace(longRun, "$1").replace(longRun, "$1");
}
