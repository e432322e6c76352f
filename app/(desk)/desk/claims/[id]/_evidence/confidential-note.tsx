"use client";

import { Lock } from "lucide-react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { affiliationWords, sourceKindWords } from "../../../../_words/sources";
import { releasableWords } from "../_model/labels";
import { useSource } from "./use-source";

/** That a source is confidential, and what readers will see in its place. */
export function ConfidentialNote({ item: { source, released }, open }: { item: Pick<EvidenceShape, "source" | "released">; open: boolean }) {
  const known = useSource(source.id);
  if (!open) return <p className="confidential"><Lock className="icon-small" aria-hidden="true" />Confidential</p>;
  const also = released.map((part) => releasableWords[part].toLowerCase());
  return (
    <p className="confidential">
      <Lock className="icon-small" aria-hidden="true" />
      <span>Confidential. Readers see {known?.publicDescription ? <>“<span dir="auto">{known.publicDescription}</span>”</> : "its description for readers"}, {sourceKindWords[source.kind].toLowerCase()}, {affiliationWords(source.affiliation)}, and the finding; {also.length > 0 ? `released of this item: ${also.join(", ")}.` : "nothing else of this item."}</span>
    </p>
  );
}
