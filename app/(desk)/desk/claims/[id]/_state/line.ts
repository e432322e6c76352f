/**
 * The line of edits that wait to be sent: shown at once, sent one after another, each against the version the one
 * before it made. Nothing leaves the line but by being saved, refused in words, or settled in a conflict.
 */
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { type Choice, type Conflict, conflictOf, type Current, resolved } from "../_model/conflict.ts";
import { applied, type Edit, inverse } from "../_model/edits.ts";

export type LineState = {
  /** As the desk has it. */
  saved: ClaimShape;
  /** With the edits that wait applied: what the screen shows. */
  claim: ClaimShape;
  waiting: readonly Edit[];
  /** The desk could not be reached; the line tries again by itself. */
  unreachable: boolean;
  conflict: Conflict | null;
  canUndo: boolean;
};

/** What is kept on the device while something waits. */
export type KeptLine = { base: ClaimShape; edits: readonly Edit[] };

export type LineParts = {
  send: (version: number, edit: Edit) => Promise<ClaimShape>;
  /** An edit that was shown at once has been refused, and is taken back. */
  onRefused: (problem: unknown, edit: Edit) => void;
  /** Told of every change of what waits; null when nothing does. */
  keep: (kept: KeptLine | null) => void;
};

export type Line = ReturnType<typeof createLine>;
type Waiting = { edit: Edit; settle: ((outcome: { claim: ClaimShape } | { problem: unknown }) => void) | null };

const RETRY_MS = 4000;

export function createLine(claim: ClaimShape, { send, onRefused, keep }: LineParts) {
  let saved = claim;
  let waiting: Waiting[] = [];
  let undos: Edit[] = [];
  let conflict: Conflict | null = null;
  let contested: KeptLine = { base: saved, edits: [] };
  let unreachable = false;
  let sending: Promise<void> | null = null;
  let state: LineState = { saved, claim: saved, waiting: [], unreachable, conflict, canUndo: false };
  const listeners = new Set<() => void>();

  function change(): void {
    const edits = waiting.map(({ edit }) => edit);
    state = { saved, claim: edits.reduce(applied, saved), waiting: edits, unreachable, conflict, canUndo: undos.length > 0 };
    const unsent = conflict ? contested : { base: saved, edits };
    keep(unsent.edits.length > 0 ? unsent : null);
    for (const listener of listeners) listener();
  }

  function meet(base: ClaimShape, current: Current, edits: readonly Edit[]): void {
    contested = { base, edits };
    conflict = conflictOf(base, current, edits);
    saved = current.claim;
    waiting = [];
    undos = [];
    change();
  }

  function go(): Promise<void> {
    sending ??= run().finally(() => { sending = null; });
    return sending;
  }

  async function run(): Promise<void> {
    for (let first = waiting[0]; first && !conflict; first = waiting[0]) {
      try {
        saved = await send(saved.version, first.edit);
        unreachable = false;
        waiting = waiting.slice(1);
        change();
        first.settle?.({ claim: saved });
      } catch (problem) {
        if (!(await overcame(first, problem))) return;
      }
    }
  }

  /** True when the line can go on. */
  async function overcame(first: Waiting, problem: unknown): Promise<boolean> {
    const told = problem instanceof ApiProblem ? problem : null;
    if (told?.problem === "unreachable" && told.status === 0) {
      unreachable = true;
      change();
      setTimeout(() => void go(), RETRY_MS);
      return false;
    }
    const all = waiting;
    if (told?.problem === "conflict" && told.current) {
      meet(saved, told.current as Current, all.map(({ edit }) => edit));
      for (const { settle } of all) settle?.({ problem });
      return false;
    }
    unreachable = false;
    waiting = waiting.slice(1);
    undos = [];
    change();
    if (first.settle) first.settle({ problem });
    else onRefused(problem, first.edit);
    return true;
  }

  function push(edit: Edit, settle: Waiting["settle"], undoable: boolean): void {
    const back = undoable ? inverse(state.claim, edit) : null;
    if (back) undos = [...undos.slice(-49), back];
    waiting = [...waiting, { edit, settle }];
    change();
    void go();
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    state: (): LineState => state,
    /** Shown at once; a refusal is told by `onRefused`. */
    edit: (edit: Edit): void => push(edit, null, true),
    /** The same for forms: answers with the claim once it is saved, throws ApiProblem with the `fields` to put right. */
    save: (edit: Edit): Promise<ClaimShape> => new Promise((resolve, reject) => {
      push(edit, (outcome) => ("claim" in outcome ? resolve(outcome.claim) : reject(outcome.problem)), true);
    }),
    undo(): void {
      const back = undos.at(-1);
      undos = undos.slice(0, -1);
      if (back) push(back, null, false);
    },
    /** Resolves once everything that waited is saved; rejects when it cannot be now. */
    async flushed(): Promise<ClaimShape> {
      await go();
      if (waiting.length > 0 || conflict) throw new ApiProblem({ detail: conflict ? "Somebody else changed this claim. Settle that first." : "The desk cannot be reached. What you typed is kept on this device; try again." });
      return saved;
    },
    /** A newer claim from the desk: after an action, or because somebody else worked on it. Never over edits that wait. */
    adopt(newer: ClaimShape): void {
      if (waiting.length > 0 || conflict || newer.version < saved.version) return;
      saved = newer;
      change();
    },
    /** Somebody was faster than an action or than edits kept from before. */
    meet,
    /** Settles the conflict: what was chosen is sent against what stands now. */
    resolve(choices: ReadonlyMap<string, Choice>): void {
      if (!conflict) return;
      const edits = resolved(conflict, choices);
      conflict = null;
      waiting = edits.map((edit) => ({ edit, settle: null }));
      change();
      void go();
    },
    /** Tries again now: the connection is back. */
    wake: (): void => { if (waiting.length > 0) void go(); },
  };
}
