"use client";

import { useRef, useEffect } from "react";
import { useClaim } from "../_state/use-claim";
import { BothSides } from "./both-sides";
import { WhatHappened } from "./what-happened";

/** Somebody was faster. With words of one's own at stake both sides are shown; after an action, who did what. */
export function ConflictScreen() {
  const { conflict } = useClaim();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => { top.current?.focus(); }, []);
  if (!conflict) return null;
  const { rows, acts, lost } = conflict;
  const isOnlyAction = rows.length === 0 && acts.length === 0 && lost.length === 0;
  return (
    <div className="page conflict own-bar" ref={top} tabIndex={-1}>
      {isOnlyAction ? <WhatHappened conflict={conflict} /> : <BothSides conflict={conflict} />}
    </div>
  );
}
