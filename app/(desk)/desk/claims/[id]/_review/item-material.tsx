"use client";

import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { ItemCapture } from "../_evidence/item-capture";
import { Media } from "../_evidence/media";
import { QuoteBlock } from "../_evidence/quote-block";
import { Snapshots } from "../_evidence/snapshots";

/** What the item says, where it is to be found, and where it is kept. */
export function ItemMaterial({ item }: { item: EvidenceShape }) {
  return (
    <>
      <QuoteBlock item={item} />
      {item.url && <p className="quote-meta"><a className="long-address" href={item.url} rel="noreferrer">{item.url}</a></p>}
      <Media item={item} small={false} />
      {item.transcript && <details className="thread-resolved"><summary>Transcript</summary><p className="transcript" lang={item.language ?? undefined} dir="auto">{item.transcript}</p></details>}
      <Snapshots item={item} />
      <ItemCapture item={item} brief={false} />
    </>
  );
}
