"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { usePerson } from "../../../../_shell/person";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import type { Verdict } from "../../../../../../lib/claims/words.ts";
import type { FieldEdit } from "../_model/edits.ts";
import type { Judgement } from "../_model/missing.ts";
import { useClaim } from "../_state/use-claim";
import { type Draft, type DraftField, draftFields, editsFrom, parsedDraft, rebased, shown, typed, verdictIn, valuesIn } from "./draft.ts";
import { keptOnDevice } from "./kept-on-device.ts";
import { type Kept, useKept } from "./use-kept";

type JudgementDesk = Judgement & {
  stillUnknown: string;
  /** Fields that somebody else changed while this person wrote. */
  met: readonly DraftField[];
  /** What the desk refused, beside its field. */
  errors: Partial<Record<DraftField, string>>;
  kept: Kept;
  /** Revisions that what is written will make once it is saved. */
  toCome: number;
  write: (field: DraftField, value: string) => void;
  choose: (verdict: Verdict) => void;
  /** Saves what can be saved; on leaving a field. A refusal is shown, and what was written comes back. */
  settle: () => void;
  /** The same before an action; throws ApiProblem. */
  settled: () => Promise<void>;
};

const JudgementContext = createContext<JudgementDesk | null>(null);

/** Verdict and words of this claim, as this person has them: saved or not. */
export function useJudgement(): JudgementDesk {
  const judgement = use(JudgementContext);
  if (!judgement) throw new Error("useJudgement stands outside a JudgementProvider");
  return judgement;
}

/** Stands around every part of a claim's screen, so that a draft outlives a conflict and a look at the review. */
export function JudgementProvider({ children }: { children: ReactNode }) {
  const { claim, saved, save, autosave } = useClaim();
  const toast = useToast();
  const [raw, setRaw] = useRaw(autosave?.fields);
  const [errors, setErrors] = useState<JudgementDesk["errors"]>({});
  const { draft, met } = useMemo(() => rebased(raw, claim), [raw, claim]);
  const kept = useKept(draft);
  const values = shown(draft, claim);

  /** Hands over what can be saved. What is refused comes back, unless the person has written anew there. */
  const handOver = async (from: Draft): Promise<void> => {
    const { edits, left } = editsFrom(from, claim);
    setRaw(left);
    await Promise.all(edits.map((edit) => save(edit).catch((problem: unknown) => {
      if (!(problem instanceof ApiProblem && problem.problem === "conflict")) setRaw((now) => ({ ...draftOf(edit, valuesIn(saved)), ...now }));
      throw problem;
    })));
  };
  const tell = (problem: unknown) => {
    if (problem instanceof ApiProblem && problem.problem === "conflict") return;
    const found = problem instanceof ApiProblem ? fieldErrors(problem.fields) : {};
    setErrors(found);
    if (Object.keys(found).length === 0) toast({ title: "This was not saved", says: wordsOf(problem), urgent: true });
  };
  const value: JudgementDesk = {
    verdict: verdictIn(values), rationale: values.rationale, stillUnknown: values.stillUnknown, overrideReason: values.reason,
    met, errors, kept, toCome: editsFrom(draft, claim).edits.length,
    write: (field, text) => {
      setRaw(typed(draft, claim, { field, value: text }));
      setErrors(({ [field]: _, ...others }) => others);
    },
    choose: (verdict) => void handOver(typed(draft, claim, { field: "verdict", value: verdict })).catch(tell),
    settle: () => void handOver(draft).catch(tell),
    settled: () => handOver(draft),
  };
  return <JudgementContext value={value}>{children}</JudgementContext>;
}

/** The draft as it was left: on this device when the desk has not got it yet, else the desk's. */
function useRaw(fields: unknown) {
  const { claim: { id: claimId } } = useClaim();
  const { id: personId } = usePerson();
  const state = useState<Draft>(() => parsedDraft(fields));
  const [, setRaw] = state;
  const putBack = useRef(setRaw);
  useEffect(() => {
    const kept = keptOnDevice({ claimId, personId });
    if (kept && !kept.synced) putBack.current(kept.draft);
  }, [claimId, personId]);
  return state;
}

/** What an edit was made of, as a draft on what stands. */
function draftOf(edit: FieldEdit, base: ReturnType<typeof valuesIn>): Draft {
  const given: Partial<Record<DraftField, string | null | undefined>> = edit.on === "verdict"
    ? { verdict: edit.fields.verdict, rationale: edit.fields.rationale, reason: edit.fields.override?.reason }
    : edit.on === "claim" ? { stillUnknown: edit.fields.stillUnknown } : {};
  return Object.fromEntries(draftFields.flatMap((field) => {
    const value = given[field];
    return value === undefined ? [] : [[field, { base: base[field], value: value ?? "" }]];
  }));
}

const paths: Record<string, DraftField> = { verdict: "verdict", rationale: "rationale", stillUnknown: "stillUnknown", override: "reason", "override.reason": "reason" };

function fieldErrors(fields: Record<string, string>): JudgementDesk["errors"] {
  return Object.fromEntries(Object.entries(fields).flatMap(([path, message]) => (paths[path] ? [[paths[path], message]] : [])));
}
