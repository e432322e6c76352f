"use client";

import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { isWrittenIn } from "./likely-language";
import { useSource } from "./use-source";

/** The source's name in the language that the item speaks, where the registry has it. */
export function OwnName({ item: { source, language } }: { item: Pick<EvidenceShape, "source" | "language"> }) {
  const known = useSource(source.id);
  const alias = language && !isWrittenIn(language, source.name) ? known?.aliases.find((name) => isWrittenIn(language, name)) : undefined;
  return alias && language ? <p lang={language} dir="auto">{alias}</p> : null;
}
