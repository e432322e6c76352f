"use client";

import { useClaim } from "../_state/use-claim";

/** A claim to decide on, or one that is published or put away. */
export function ReviewScreen() {
  const { claim } = useClaim();
  return <div className="page"><h1 className="said" lang={claim.language} dir="auto">{claim.statement}</h1></div>;
}
