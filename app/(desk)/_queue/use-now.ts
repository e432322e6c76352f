"use client";

import { useEffect, useState } from "react";

const A_MINUTE_MS = 60_000;

/** The time, by the minute; begins with the server's, so that both write the same. */
export function useNow(initial: string): Date {
  const [now, setNow] = useState(() => new Date(initial));
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), A_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
