"use client";

import { Button } from "../../../../_components/button";
import { useToast } from "../../../../_components/toast";
import { type Choice, type Conflict, usualChoice } from "../_model/conflict.ts";
import { useClaim } from "../_state/use-claim";
import { sideWords } from "./words.ts";

/** The ways out. What becomes of each field stands beside it; here are the ways that settle all of them. */
export function Actions({ conflict, choices, open }: { conflict: Conflict; choices: ReadonlyMap<string, Choice>; open: boolean }) {
  const { resolve } = useClaim();
  const toast = useToast();
  const next = conflict.current.revision + 1;
  const colliding = conflict.rows.filter((row) => row.collides);
  const all = (choice: Choice) => new Map<string, Choice>(conflict.rows.map((row) => [row.key, choice]));
  const keepTheirs = () => {
    const words = colliding.map((row) => sideWords(row.field, row.yours)).join("\n\n");
    resolve(open ? new Map<string, Choice>(conflict.rows.map((row) => [row.key, row.collides ? "theirs" : "yours"])) : all("theirs"));
    toast({ title: "Theirs is kept", ...(words && "clipboard" in navigator ? { says: "Yours can still be copied.", action: { label: "Copy mine", run: () => void navigator.clipboard.writeText(words) } } : {}) });
  };
  if (!open) return <div className="notice-actions"><Button kind="primary" onClick={keepTheirs}>Go on with the claim as it is</Button></div>;
  return (
    <div className="notice-actions">
      <Button kind="primary" onClick={() => resolve(choices)}>{settleWords(conflict, choices)}</Button>
      {colliding.length > 0 && <Button onClick={keepTheirs}>Keep theirs</Button>}
      {colliding.length > 0 && <Button onClick={() => resolve(all("yours"))}>Keep mine as revision {next}</Button>}
    </div>
  );
}

function settleWords({ rows, current }: Conflict, choices: ReadonlyMap<string, Choice>): string {
  const chosen = rows.filter((row) => row.collides).map((row) => choices.get(row.key) ?? usualChoice(row));
  if (chosen.length > 0 && chosen.every((choice) => typeof choice === "object")) return "Put both together";
  return `Save as chosen, revision ${current.revision + 1}`;
}
