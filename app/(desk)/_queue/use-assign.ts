"use client";

import { useRef } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { PersonRef } from "../../../lib/claims/shapes.ts";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { counted } from "../_words/claims";
import { useQueueRefresh } from "./use-queue";

type Held = { id: string; assignee: PersonRef | null };

type Send = (claimId: string, personId: string | null) => Promise<unknown>;
const sendPlain: Send = (id, personId) => answer(api.claims[":id"].assignments.$post({ param: { id }, json: { personId } }));

/** Gives claims to somebody (null: to nobody), says so, and can take it back by `undo`. A screen that holds the claim itself sends in its own way. */
export function useAssign(me: string, send: Send = sendPlain) {
  const toast = useToast();
  const refresh = useQueueRefresh();
  const lastUndo = useRef<(() => void) | null>(null);

  const give = async (claims: readonly Held[], to: PersonRef | null, undoable = true): Promise<void> => {
    const outcomes = await Promise.allSettled(claims.map(({ id }) => send(id, to?.id ?? null)));
    await refresh();
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    if (refused) return toast({ title: refusalTitle(outcomes.length), says: wordsOf(refused.reason), urgent: true });
    const undo = () => { lastUndo.current = null; void putBack(claims, give); };
    lastUndo.current = undoable ? undo : null;
    toast({ title: said(claims.length, to, me), ...(undoable ? { action: { label: "Undo", run: undo } } : {}) });
  };
  return { give, undo: () => lastUndo.current?.() };
}

async function putBack(claims: readonly Held[], give: (claims: readonly Held[], to: PersonRef | null, undoable: boolean) => Promise<void>): Promise<void> {
  const holders = new Map(claims.map(({ assignee }) => [assignee?.id ?? "", assignee]));
  for (const [id, holder] of holders) await give(claims.filter(({ assignee }) => (assignee?.id ?? "") === id), holder, false);
}

const refusalTitle = (asked: number): string => (asked === 1 ? "The claim was not assigned" : "Not every claim was assigned");

function said(claims: number, to: PersonRef | null, me: string): string {
  const where = to === null ? "with nobody now" : to.id === me ? "assigned to you" : `assigned to ${to.name}`;
  return claims === 1 ? `${where.charAt(0).toUpperCase()}${where.slice(1)}` : `${counted(claims, "claim")}: ${where}`;
}
