"use client";

import { useEffect, useState } from "react";

const PAUSE_MS = 400;

/** What is typed, once one pauses: so that a page is not asked for at every letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
