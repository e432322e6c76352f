"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "../../../_keys/use-keys";

/** j and k move through a list of rows with ids `row-…`, Enter opens the selected one. */
export function useRowKeys(ids: readonly string[], hrefOf: (id: string) => string) {
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  const select = (id: string) => {
    setChosen(id);
    document.getElementById(`row-${id}`)?.scrollIntoView({ block: "nearest" });
  };
  const move = (by: 1 | -1) => {
    const to = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(selected ?? "") + by))];
    if (to) select(to);
  };
  useKeys([
    selected !== undefined && { keys: "j", also: ["ArrowDown"], label: "Down", group: "Move", repeats: true, notInPalette: true, run: () => move(1) },
    selected !== undefined && { keys: "k", also: ["ArrowUp"], label: "Up", group: "Move", repeats: true, notInPalette: true, run: () => move(-1) },
    selected !== undefined && { keys: "Enter", label: "Open the article", group: "Move", run: () => router.push(hrefOf(selected)) },
  ]);
  return { selected, select };
}
