/** Two people changed one text: both changes put together, word by word, where they do not touch the same words. */
import { diffArrays } from "diff";

type Hunk = { from: number; to: number; words: string[] };

/**
 * `base` with the changes of both. Where both changed the same words, theirs stands first and yours after it, so that
 * nothing is lost and the person sees what to mend.
 */
export function mergedTexts(base: string, theirs: string, yours: string): string {
  const words = wordsOf(base);
  const merged = joined([...hunks(words, wordsOf(theirs))], [...hunks(words, wordsOf(yours))]);
  const out: string[] = [];
  let at = 0;
  for (const hunk of merged) {
    out.push(...words.slice(at, hunk.from), ...hunk.words);
    at = hunk.to;
  }
  return [...out, ...words.slice(at)].join("");
}

/** Words, white space and signs one by one; together they are the text. */
function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
}

function hunks(base: string[], changed: string[]): Hunk[] {
  const found: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const part of diffArrays(base, changed)) {
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = null;
      at += part.value.length;
      continue;
    }
    open ??= { from: at, to: at, words: [] };
    if (part.added) open.words.push(...part.value);
    else open.to = at += part.value.length;
  }
  return open ? [...found, open] : found;
}

/** Both lists in the order of the base; hunks that touch become one that holds both. */
function joined(theirs: Hunk[], yours: Hunk[]): Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of [...theirs, ...yours].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    const touches = last && (hunk.from < last.to || (hunk.from === last.from && hunk.to === last.to));
    if (!touches) merged.push({ ...hunk, words: [...hunk.words] });
    else if (last.words.join("") !== hunk.words.join("")) {
      const between = last.words.length > 0 && hunk.words.length > 0 && !/\s$/.test(last.words.join("")) ? [" "] : [];
      last.words.push(...between, ...hunk.words);
      last.to = Math.max(last.to, hunk.to);
    } else last.to = Math.max(last.to, hunk.to);
  }
  return merged;
}
