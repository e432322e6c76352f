"use client";

import { type RefObject, type SyntheticEvent, useEffect, useEffectEvent, useRef, useState } from "react";

/** The signed address a player was led to is good for five minutes: after that it is asked for anew, and playing goes on where it was. `media` is the element, where it may have failed before anybody listened. */
export function usePlayer(address: string, media?: RefObject<HTMLMediaElement | null>) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const triedAt = useRef(0);
  const onFailed = ({ currentTarget, timeStamp }: Pick<SyntheticEvent<HTMLElement>, "currentTarget" | "timeStamp">): void => {
    if (triedAt.current > 0 && timeStamp - triedAt.current < 10_000) return setFailed(true);
    triedAt.current = timeStamp;
    setTries((before) => before + 1);
    if (!(currentTarget instanceof HTMLMediaElement)) return;
    const { currentTime, paused } = currentTarget;
    // One that fetches nothing by itself would wait for the same press again.
    currentTarget.preload = "metadata";
    currentTarget.addEventListener("loadedmetadata", () => {
      currentTarget.currentTime = currentTime;
      if (!paused) void currentTarget.play().catch(() => {});
    }, { once: true });
  };
  // The page was there, and the player in it had failed, before this ran.
  const look = useEffectEvent(() => { if (media?.current?.error) onFailed({ currentTarget: media.current, timeStamp: performance.now() }); });
  useEffect(() => look(), []);
  return { src: tries === 0 ? address : `${address}?again=${tries}`, failed, onFailed };
}
