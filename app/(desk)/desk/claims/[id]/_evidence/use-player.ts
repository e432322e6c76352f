"use client";

import { type SyntheticEvent, useRef, useState } from "react";

/** The signed address a player was led to is good for five minutes: after that it is asked for anew, and playing goes on where it was. */
export function usePlayer(address: string) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const triedAt = useRef(0);
  function onFailed({ currentTarget, timeStamp }: SyntheticEvent<HTMLElement>): void {
    if (triedAt.current > 0 && timeStamp - triedAt.current < 10_000) return setFailed(true);
    triedAt.current = timeStamp;
    setTries((before) => before + 1);
    if (!(currentTarget instanceof HTMLMediaElement)) return;
    const { currentTime, paused } = currentTarget;
    currentTarget.addEventListener("loadedmetadata", () => {
      currentTarget.currentTime = currentTime;
      if (!paused) void currentTarget.play().catch(() => {});
    }, { once: true });
  }
  return { src: tries === 0 ? address : `${address}?again=${tries}`, failed, onFailed };
}
