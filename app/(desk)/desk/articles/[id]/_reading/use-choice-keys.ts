"use client";

import { type RefObject, useMemo } from "react";
import { useKeys } from "../../../../_keys/use-keys";
import { bySentence, byWord, nextSentence, sentencesIn, type Span, type Step } from "../_model/moving.ts";
import type { Paragraph } from "../_model/places.ts";
import type { useChoice } from "./use-choice";

type Given = {
  root: RefObject<HTMLElement | null>; paragraphs: readonly Paragraph[]; language: string; choosing: ReturnType<typeof useChoice>;
  /** What c does with the words: makes a claim, or puts a lost one here. Null for those who may only read. */
  use: { label: string; run: () => void } | null;
  attach: (() => void) | null; leave: (() => void) | null;
};

/** Choosing by keyboard: j and k by sentence, with Shift one more or less, h and l by word at the beginning, with Shift at the end. */
export function useChoiceKeys({ root, paragraphs, language, choosing, use, attach, leave }: Given): void {
  const { choice, choose, clear, open } = choosing;
  const sentences = useMemo(() => once(() => sentencesIn(paragraphs, language)), [paragraphs, language]);
  const span: Span | null = choice?.panel === "offer" ? choice.passage : null;
  const isOpen = choice !== null && span === null;
  const sentence = (by: Step) => () => choose(nextSentence(sentences(), span, { by, from: span ? 0 : readingAt(root.current, paragraphs) }));
  const more = (by: Step) => () => choose(span ? bySentence(sentences(), span, by) : nextSentence(sentences(), null, { by, from: readingAt(root.current, paragraphs) }));
  const word = (edge: "start" | "end", by: Step) => () => { if (span) choose(byWord(paragraphs, span, { edge, by, language })); };
  const move = { group: "Move", repeats: true, notInPalette: true } as const;
  useKeys([
    !isOpen && { ...move, keys: "j", label: "Next sentence", run: sentence(1) },
    !isOpen && { ...move, keys: "k", label: "Sentence before", run: sentence(-1) },
    !isOpen && { ...move, keys: "J", label: "One sentence more", run: more(1) },
    !isOpen && { ...move, keys: "K", label: "One sentence less", run: more(-1) },
    span && { ...move, keys: "l", label: "Begin a word later", run: word("start", 1) },
    span && { ...move, keys: "h", label: "Begin a word earlier", run: word("start", -1) },
    span && { ...move, keys: "L", label: "End a word later", run: word("end", 1) },
    span && { ...move, keys: "H", label: "End a word earlier", run: word("end", -1) },
    span && use && { keys: "c", label: use.label, group: "Judge", run: use.run },
    span && attach && { keys: "a", label: "Add the passage to a claim", group: "Judge", run: attach },
    isOpen ? { keys: "Escape", label: "Leave it", group: "Move", notInPalette: true, run: () => open("offer") }
      : span ? { keys: "Escape", label: "Let go of the words", group: "Move", notInPalette: true, run: clear }
      : leave && { keys: "Escape", label: "Leave the place as it is", group: "Move", notInPalette: true, run: leave },
  ]);
}

/** Sentences of a long text take a moment to find: only once somebody asks for them. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

/** Where the first paragraph begins that is in view. */
function readingAt(root: HTMLElement | null, paragraphs: readonly Paragraph[]): number {
  const rows = [...(root?.querySelectorAll(".paragraph") ?? [])];
  const top = Math.max(0, root?.closest(".article")?.getBoundingClientRect().top ?? 0);
  const at = rows.findIndex((row) => row.getBoundingClientRect().bottom > top + 24);
  return paragraphs[at]?.start ?? 0;
}
