"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { useKeys } from "../_keys/use-keys";
import { usePerson } from "../_shell/person";
import { canGiveUp, canTake } from "./assigning";
import type { QueueFilters } from "./filters";
import { nextFor } from "./next-for";
import { useAssign } from "./use-assign";
import { useSelection } from "./use-selection";

/** What can be done in the queue: moving, opening, picking and assigning, each with its key. */
export function useDeskWork(rows: readonly ClaimRow[], first: string | undefined, filters: QueueFilters) {
  const person = usePerson();
  const router = useRouter();
  const { give, undo } = useAssign(person.id);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const selection = useSelection(ids, first, filters);
  const row = rows.find((one) => one.id === selection.selected);
  const targets = selection.picked.size > 0 ? rows.filter((one) => selection.picked.has(one.id)) : row ? [row] : [];
  const takeable = targets.filter((one) => canTake(person, one.assignee));
  const givable = targets.filter((one) => canGiveUp(person, one.assignee));
  const upcoming = nextFor(person, rows);
  const work = {
    row, upcoming, selection,
    open: (id = row?.id) => { if (id) router.push(`/desk/claims/${id}`); },
    take: takeable.length > 0 ? () => void give(takeable, person) : null,
    giveUp: givable.length > 0 ? () => void give(givable, null) : null,
    giveTo: person.roles.includes("editor") ? (to: { id: string; name: string } | null) => void give(targets, to) : null,
    undo,
  };
  useQueueKeys(work);
  useMakeKey(person.roles.some((role) => role !== "admin"));
  return work;
}

export type DeskWork = ReturnType<typeof useDeskWork>;

function useMakeKey(mayMake: boolean): void {
  const router = useRouter();
  useKeys([mayMake && { keys: "c", label: "Make a claim", group: "Also", notInPalette: true, run: () => router.push("/desk/claims/new") }]);
}

function useQueueKeys({ row, upcoming, selection, open, take, giveUp, undo }: DeskWork): void {
  useKeys([
    row && { keys: "j", also: ["ArrowDown"], label: "Down", group: "Move", repeats: true, notInPalette: true, run: () => selection.move(1) },
    row && { keys: "k", also: ["ArrowUp"], label: "Up", group: "Move", repeats: true, notInPalette: true, run: () => selection.move(-1) },
    row && { keys: "Enter", label: "Open the claim", group: "Move", run: () => open() },
    row && { keys: "x", label: "Select", group: "Move", notInPalette: true, run: () => selection.pick(row.id) },
    selection.picked.size > 0 && { keys: "Escape", label: "Clear the selection", group: "Move", run: selection.clear },
    take ? { keys: "e", label: "Assign to me", group: "Also", run: take } : giveUp && { keys: "e", label: "Give it up", group: "Also", run: giveUp },
    upcoming && { keys: "n", label: upcoming.label, group: "Decide", run: () => open(upcoming.id) },
    { keys: "u", label: "Undo", group: "Decide", run: undo },
  ]);
}
