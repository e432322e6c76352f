"use client";

import Link from "next/link";
import { isUnderWay } from "../../../../_captures/words";
import { useClaim } from "../_state/use-claim";

/** "2 waiting": leads to every capture of the desk, as one capture waits for another. */
export function Waiting() {
  const { captures } = useClaim();
  const waiting = captures.filter(isUnderWay).length;
  return waiting > 0 && <Link className="second" href="/desk/captures" prefetch={false}>{waiting} waiting</Link>;
}
