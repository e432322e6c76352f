/** A line of the palette. */
export type Entry = {
  id: string;
  words: string;
  detail?: string;
  /** A statement: set in the reading face. */
  said?: boolean;
  lang?: string;
  keys?: string;
  run: () => void;
};

export type EntryGroup = { value: string; items: Entry[] };

/** Does every word typed begin a word of this? Accents and case make no difference. */
export function answers(entry: { words: string; detail?: string }, typed: string): boolean {
  const words = folded(`${entry.words} ${entry.detail ?? ""}`).split(/[^\p{L}\p{N}]+/u);
  return folded(typed).split(/\s+/).every((part) => part === "" || words.some((word) => word.startsWith(part)));
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
