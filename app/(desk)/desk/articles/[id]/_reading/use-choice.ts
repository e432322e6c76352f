"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type Chosen, chosenIn } from "../_model/chosen.ts";
import type { Span } from "../_model/moving.ts";
import { selectedIn } from "../_model/selection.ts";

/** `pointer`: the browser shows it as selected; `drawn`: we do. `panel`: what is being done with it. */
export type Choice = { passage: Chosen; by: "pointer" | "drawn"; panel: "offer" | "make" | "attach" };

/** The words chosen in the text, by mouse, touch, the browser's own keys or ours. */
export function useChoice(root: RefObject<HTMLElement | null>, text: string) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const latest = useRef(choice);
  useEffect(() => { latest.current = choice; });
  useEffect(() => {
    let held = false;
    const look = () => {
      const now = latest.current;
      if (held || !root.current || (now && now.panel !== "offer")) return;
      const span = selectedIn(root.current, document.getSelection());
      const passage = span && chosenIn(text, span.start, span.end);
      if (passage) setChoice({ passage, by: "pointer", panel: "offer" });
      else if (now?.by === "pointer") setChoice(null);
    };
    const hold = ({ target }: PointerEvent) => {
      held = true;
      const now = latest.current;
      if (now?.panel !== "offer") return;
      // A tap on what is offered takes the browser's selection away: from here on we draw it.
      if (target instanceof Element && target.closest(".chosen-panel")) setChoice({ ...now, by: "drawn" });
      else if (now.by === "drawn") setChoice(null);
    };
    const release = () => {
      held = false;
      requestAnimationFrame(look);
    };
    return listening({ selectionchange: look, pointerdown: hold, pointerup: release, pointercancel: release });
  }, [root, text]);

  const choose = useCallback((span: Span | null) => {
    const passage = span && chosenIn(text, span.start, span.end);
    document.getSelection()?.removeAllRanges();
    setChoice(passage && { passage, by: "drawn", panel: "offer" });
  }, [text]);
  const open = useCallback((panel: Choice["panel"]) => {
    setChoice((now) => now && { ...now, panel, by: "drawn" });
    document.getSelection()?.removeAllRanges();
  }, []);
  useEffect(() => {
    const drawn = choice?.by === "drawn" && choice.panel === "offer" ? [...(root.current?.querySelectorAll("[data-chosen]") ?? [])] : [];
    drawn.at(-1)?.scrollIntoView({ block: "nearest" });
    drawn[0]?.scrollIntoView({ block: "nearest" });
  }, [choice, root]);
  return { choice, choose, open, clear: useCallback(() => choose(null), [choose]) };
}

type Listeners = { selectionchange: () => void; pointerdown: (event: PointerEvent) => void; pointerup: () => void; pointercancel: () => void };

function listening({ selectionchange, pointerdown, pointerup, pointercancel }: Listeners): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  document.addEventListener("selectionchange", selectionchange, options);
  document.addEventListener("pointerdown", pointerdown, options);
  document.addEventListener("pointerup", pointerup, options);
  document.addEventListener("pointercancel", pointercancel, options);
  return () => stop.abort();
}
