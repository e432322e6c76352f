"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** The claim that is looked at: by pointing at it beside the text, or by a click on its words. */
export function useCurrent(root: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  /** Goes to a claim beside the text, as soon as it is there. */
  const show = useCallback((key: string) => {
    wanted.current = key;
    setCurrent(key);
  }, []);
  useEffect(() => {
    const link = wanted.current && document.getElementById(`claim-${wanted.current}`)?.querySelector("a");
    if (!link) return;
    wanted.current = null;
    link.focus();
  });
  useEffect(() => {
    const text = root.current;
    const look = ({ target }: MouseEvent) => {
      const key = target instanceof Element ? target.closest<HTMLElement>("[data-claim]")?.dataset["claim"] : undefined;
      if (!key || document.getSelection()?.isCollapsed === false) return;
      setCurrent(key);
      document.getElementById(`claim-${key}`)?.scrollIntoView({ block: "nearest" });
    };
    text?.addEventListener("click", look);
    return () => text?.removeEventListener("click", look);
  }, [root]);
  return { current, setCurrent, show };
}
