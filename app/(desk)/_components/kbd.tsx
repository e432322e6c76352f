"use client";

import { useSyncExternalStore } from "react";
import { capsFor, isSingleKey } from "../_keys/notation";

/** The key that does what stands beside it, as notation.ts writes it: `<Kbd keys="g q" />`. Hidden from screen readers, who have their own. */
export function Kbd({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(never, isMac, () => false);
  return (
    <span className={isSingleKey(keys) ? "key-caps is-single" : "key-caps"} aria-hidden="true">
      {capsFor(keys, mac).map((cap, at) => <kbd key={at}>{cap}</kbd>)}
    </span>
  );
}

const never = () => () => {};
const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);
