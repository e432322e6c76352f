"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import type { SourceRow } from "../../../lib/sources/shapes.ts";
import { counted } from "../_words/claims";
import { affiliationWords, reliabilityWords, sourceKindWords } from "../_words/sources";

const MOST_NAMES = 6;

/** One source: what it is called, everywhere it is known by, and how far it is to be trusted. */
export function RegistryRow({ row, selected, onSelect }: { row: SourceRow; selected: boolean; onSelect: () => void }) {
  const [letter, ...says] = reliabilityWords[row.reliability].split(", ");
  return (
    <li className="source-row" id={`source-${row.id}`} aria-current={selected ? "true" : undefined}>
      <div className="source-names">
        <p><Link href={`/desk/sources/${row.id}`} prefetch={false} dir="auto" onFocus={selected ? undefined : onSelect}>{row.name}</Link>{row.confidential && <span className="with-icon second"><Lock className="icon-small" aria-hidden="true" />Confidential</span>}</p>
        {row.aliases.length > 0 && <p className="second">{row.aliases.slice(0, MOST_NAMES).map((alias, at) => <span key={alias}>{at > 0 && " · "}<bdi>{alias}</bdi></span>)}{row.aliases.length > MOST_NAMES && ` and ${row.aliases.length - MOST_NAMES} more`}</p>}
      </div>
      <p>{sourceKindWords[row.kind]}</p>
      <p>{affiliationWords(row.affiliation)}</p>
      <p className="source-letter"><b>{letter}</b> {says.join(", ")}</p>
      <p className="source-count num">{row.claims === 0 ? "no claim" : counted(row.claims, "claim")}</p>
    </li>
  );
}
