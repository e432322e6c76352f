"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useKeys } from "../../../../_keys/use-keys";
import { Comments } from "../_comments/comments";
import { keyOf, type On } from "../_comments/threads.ts";

/** One line of the ledger: what kind of thing on the left, the thing itself on the right. */
export type Entry = { key: string; title: string; aside?: string; on: On; body: ReactNode };

/** The lines, one of them current: `j` and `k` go through them, `m` comments on the current one. */
export function LedgerLines({ entries, lines: { current, setList } }: { entries: readonly Entry[]; lines: CurrentLine }) {
  return (
    <div className="ledger" ref={setList}>
      {entries.map(({ key, title, aside, on, body }) => (
        <article className="change" key={key} data-key={key} tabIndex={-1} aria-current={key === current || undefined} aria-label={[title, aside].filter(Boolean).join(", ")}>
          <h3>{title}{aside && <span dir="auto">{aside}</span>}</h3>
          <div className="change-body">{body}</div>
          {isFirstOn(entries, key, on) && <Comments on={on} keyed={key === current} />}
        </article>
      ))}
    </div>
  );
}

/** A field with two lines shows its comments on the first of them. */
const isFirstOn = (entries: readonly Entry[], key: string, on: On): boolean => entries.find((entry) => keyOf(entry.on) === keyOf(on))?.key === key;

export type CurrentLine = ReturnType<typeof useCurrentLine>;

/** Which line is current: the one the keys went to, or that was pressed. */
export function useCurrentLine(entries: readonly Entry[]) {
  const [chosen, select] = useState<string | null>(null);
  const [list, setList] = useState<HTMLDivElement | null>(null);
  const at = entries.findIndex(({ key }) => key === chosen);
  const moved = useRef(false);
  useEffect(() => {
    // A press anywhere on a line gives it the focus, and with it the keys.
    const follow = ({ target }: FocusEvent) => {
      const key = target instanceof Element ? target.closest("[data-key]")?.getAttribute("data-key") : null;
      if (key) select(key);
    };
    list?.addEventListener("focusin", follow);
    return () => list?.removeEventListener("focusin", follow);
  }, [list]);
  useEffect(() => {
    // Until the lines are there, the wish to go to one of them is kept.
    if (!moved.current || !list) return;
    moved.current = false;
    const line = [...list.children][at];
    if (line instanceof HTMLElement) { line.focus({ preventScroll: true }); line.scrollIntoView({ block: "nearest" }); }
  }, [at, list]);
  const move = (by: number) => {
    const next = entries[Math.min(Math.max(at + by, 0), entries.length - 1)];
    if (!next) return;
    moved.current = true;
    select(next.key);
  };
  useKeys([
    { keys: "j", label: "Next line", group: "Move", notInPalette: true, repeats: true, also: ["ArrowDown"], run: () => move(1) },
    { keys: "k", label: "Line before", group: "Move", notInPalette: true, repeats: true, also: ["ArrowUp"], run: () => move(-1) },
  ]);
  return { current: at < 0 ? null : chosen, setList };
}
