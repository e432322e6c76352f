"use client";

import { useCallback, useState } from "react";
import { type QueueFilters, queueHref } from "./filters";

/** Which row is selected (kept in the address, for coming back), and which are picked for something done to several. */
export function useSelection(ids: readonly string[], first: string | undefined, filters: QueueFilters) {
  const [chosen, setChosen] = useState(first);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // When the selected claim has left the list, the one that took its place is selected.
  const [index, setIndex] = useState(() => Math.max(0, ids.indexOf(first ?? "")));
  const selected = chosen !== undefined && ids.includes(chosen) ? chosen : ids[Math.min(index, ids.length - 1)];
  const select = useCallback((id: string) => {
    setChosen(id);
    setIndex(ids.indexOf(id));
    window.history.replaceState(null, "", queueHref(filters, id));
    document.getElementById(`row-${id}`)?.scrollIntoView({ block: "nearest" });
  }, [ids, filters]);
  const move = (by: 1 | -1) => {
    const to = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(selected ?? "") + by))];
    if (to) select(to);
  };
  const pick = (id: string | undefined) => setPicked((now) => toggled(now, id));
  const here = new Set([...picked].filter((id) => ids.includes(id)));
  return { selected, select, move, picked: here, pick, clear: () => setPicked(new Set()) };
}

function toggled(now: ReadonlySet<string>, id: string | undefined): ReadonlySet<string> {
  if (id === undefined) return now;
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
