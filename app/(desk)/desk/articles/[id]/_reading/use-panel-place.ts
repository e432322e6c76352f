"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Choice } from "./use-choice";

const GAP = 8;

/** Puts what is offered under the last line of the chosen words, in the paragraph that holds it. On a phone the style sheet decides. */
export function usePanelPlace(root: RefObject<HTMLElement | null>, choice: Choice): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const { panel: shown } = choice;
  useLayoutEffect(() => {
    const within = panel.current?.offsetParent?.getBoundingClientRect();
    if (!panel.current || !within) return;
    panel.current.style.insetBlockStart = `${bottomOf(root.current, choice) - within.top + GAP}px`;
    if (shown !== "offer") panel.current.scrollIntoView({ block: "nearest" });
  }, [root, choice, shown]);
  return panel;
}

function bottomOf(root: HTMLElement | null, { by, passage }: Choice): number {
  const drawn = root?.querySelectorAll("[data-chosen]");
  const last = by === "drawn" ? drawn?.[drawn.length - 1] : lastSelected(root, passage.end);
  return lastLine(last)?.bottom ?? 0;
}

/** The piece of text in which the browser's selection ends, as a range of its own: the selection may reach beyond the words. */
function lastSelected(root: HTMLElement | null, end: number): Range | undefined {
  const pieces = [...(root?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
  const node = pieces.findLast((piece) => Number(piece.dataset["at"]) < end)?.firstChild;
  const selection = document.getSelection();
  if (!node || !selection || selection.rangeCount === 0) return undefined;
  const range = document.createRange();
  range.selectNodeContents(node);
  const selected = selection.getRangeAt(0);
  if (selected.endContainer === node) range.setEnd(node, selected.endOffset);
  return range;
}

const lastLine = (thing: Element | Range | undefined): DOMRect | undefined => [...(thing?.getClientRects() ?? [])].at(-1);
