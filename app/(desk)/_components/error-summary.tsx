"use client";

import type { FieldErrors, FieldValues } from "react-hook-form";

export type Fault = { id: string; words: string };

const counts = ["Nothing", "One thing", "Two things", "Three things", "Four things", "Five things"];

/** What is to be put right, each a link to its field. For forms longer than a screen; nothing when there is nothing. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="error-list" role="alert">
      <h2>{counts[faults.length] ?? `${faults.length} things`} to put right</h2>
      <ul>{faults.map(({ id, words }) => <li key={id}><a href={`#${id}`} onClick={(event) => go(event, id)}>{words}</a></li>)}</ul>
    </div>
  );
}

/** The errors of a react-hook-form as faults. `idOf` gives a field's id; by default its name. */
export function faultsOf<Values extends FieldValues>(errors: FieldErrors<Values>, idOf: (name: string) => string = (name) => name): Fault[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const words = error && "message" in error && typeof error.message === "string" ? error.message : null;
    return words && name !== "root" ? [{ id: idOf(name), words }] : [];
  });
}

function go(event: { preventDefault: () => void }, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
}
