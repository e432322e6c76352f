"use client";

import { useEffect, useState } from "react";

const PAUSE_MS = 200;

/** What is typed, once one pauses: one request for a word, not one for each letter. */
export function useSettled<Value>(value: Value, pauseMs = PAUSE_MS): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
