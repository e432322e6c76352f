"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Strip } from "../_components/notice";

let since: string | null = null;

/** Says since when there is no connection, and what still works. */
export function OfflineStrip() {
  const lost = useSyncExternalStore(subscribe, lostSince, () => null);
  if (!lost) return null;
  return <Strip icon={WifiOff} live lead={`No connection since ${lost}.`}>You can go on reading and writing here. What you write is kept on this device; save it once the connection is back.</Strip>;
}

function lostSince(): string | null {
  if (navigator.onLine) since = null;
  else since ??= new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date());
  return since;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
