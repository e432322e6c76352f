"use client";

import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useClaimCaptures } from "../../../../_captures/use-captures";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { usePerson } from "../../../../_shell/person";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { CaptureRowShape } from "../../../../../../lib/capture/shapes.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Current } from "../_model/conflict.ts";
import { keepLine, keptLine } from "./kept";
import { createLine, type Line, type LineState } from "./line.ts";
import { sendEdit } from "./send.ts";
import type { ClaimView } from "./view.ts";

type ClaimDesk = LineState & Omit<ClaimView, "claim"> & Pick<Line, "edit" | "save" | "undo" | "resolve"> & {
  /** One of the actions of DOMAIN.md §3, once every edit is saved. Throws ApiProblem; a lost race is shown as a conflict. */
  act: (run: (claim: ClaimShape) => Promise<ClaimShape>) => Promise<ClaimShape>;
  /** Whether this person may change the content as the claim stands. */
  mayEdit: boolean;
  /** An approved claim is shown for review until its person takes it up again: the first edit undoes the approval. */
  working: boolean;
  setWorking: (working: boolean) => void;
  /** Of its items, newest first; none until they have been asked for. */
  captures: readonly CaptureRowShape[];
  /** Asks again for comments, after one was written. */
  refreshComments: () => Promise<void>;
};

const Desk = createContext<ClaimDesk | null>(null);

/** The claim on this screen: what it is, what follows from it, and every way to change it. */
export function useClaim(): ClaimDesk {
  const desk = use(Desk);
  if (!desk) throw new Error("useClaim stands outside a ClaimProvider");
  return desk;
}

export function ClaimProvider({ initial, children }: { initial: ClaimView; children: ReactNode }) {
  const { id } = initial.claim;
  const line = useLine(initial.claim);
  const state = useSyncExternalStore(line.subscribe, line.state, line.state);
  const parts = useParts(id, state.saved, initial);
  const captures = useClaimCaptures(id, state.saved.evidence.map((item) => `${item.id} ${item.url ?? ""}`).join("\n"));
  const [taken, setTaken] = useState(false);
  const act = useAct(line, id);
  const { permitted } = parts;
  const mayEdit = permitted.some(({ action, ok }) => action === "edit" && ok);
  const isOpen = state.claim.stage === "draft" || state.claim.stage === "changes_requested";
  const value: ClaimDesk = {
    ...initial, ...state, ...parts, captures, act, mayEdit, edit: line.edit, save: line.save, undo: line.undo, resolve: line.resolve,
    working: isOpen || (taken && mayEdit && state.claim.stage === "approved"), setWorking: setTaken,
  };
  return <Desk value={value}>{children}</Desk>;
}

/** The line of edits, what an earlier visit left on this device, and what others did meanwhile. */
function useLine(opened: ClaimShape): Line {
  const { id: personId } = usePerson();
  const toast = useToast();
  const [claim] = useState(opened);
  const [line] = useState(() => createLine(claim, {
    send: (version, edit) => sendEdit(claim.id, version, edit),
    onRefused: (problem) => toast({ title: "This was not saved", says: wordsOf(problem), urgent: true }),
    keep: (kept) => keepLine(claim.id, personId, kept),
  }));
  useEffect(() => {
    const kept = keptLine(claim.id, personId);
    if (!kept) return;
    if (kept.base.version === claim.version) for (const edit of kept.edits) line.edit(edit);
    else line.meet(kept.base, { version: claim.version, revision: claim.revision, by: null, at: claim.updatedAt, claim }, kept.edits);
    // `claim` is what the screen opened with: this runs once.
  }, [line, claim, personId]);
  useEffect(() => {
    window.addEventListener("online", line.wake);
    return () => window.removeEventListener("online", line.wake);
  }, [line]);
  const { data } = useQuery({ queryKey: ["claim", claim.id], queryFn: () => answer(api.claims[":id"].$get({ param: { id: claim.id } })), initialData: claim, staleTime: 5_000 });
  useEffect(() => { line.adopt(data); }, [line, data]);
  return line;
}

/** What belongs to the claim as saved: each is asked anew when its version has changed. */
function useParts(id: string, saved: ClaimShape, initial: ClaimView) {
  const client = useQueryClient();
  const param = { id };
  const isFirst = saved.version === initial.claim.version;
  const assessment = useQuery({
    ...assessmentOf(id, saved.version), placeholderData: (before) => before ?? initial.assessment, ...(isFirst ? { initialData: initial.assessment } : {}),
  });
  const permitted = useQuery({
    ...actionsOf(id, saved.version), placeholderData: (before) => before ?? initial.permitted, ...(isFirst ? { initialData: initial.permitted } : {}),
  });
  const comments = useQuery({ queryKey: ["claim", id, "comments"], queryFn: async () => (await answer(api.claims[":id"].comments.$get({ param }))).items, initialData: initial.comments });
  const articles = useArticles(saved, initial);
  const refreshComments = useCallback(() => client.invalidateQueries({ queryKey: ["claim", id, "comments"] }), [client, id]);
  return { assessment: assessment.data ?? initial.assessment, permitted: permitted.data ?? initial.permitted, comments: comments.data, articles, refreshComments };
}

function useArticles({ appearances, version }: ClaimShape, initial: ClaimView): ClaimView["articles"] {
  const ids = useMemo(() => [...new Set(appearances.flatMap(({ articleId }) => articleId ?? []))], [appearances]);
  return useQueries({
    queries: ids.map((articleId) => {
      const known = initial.articles.find((article) => article.id === articleId);
      return {
        queryKey: ["article", articleId, version], queryFn: () => answer(api.articles[":id"].$get({ param: { id: articleId } })),
        ...(known && version === initial.claim.version ? { initialData: known } : {}), placeholderData: (before: typeof known) => before ?? known,
      };
    }),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
}

function useAct(line: Line, id: string): ClaimDesk["act"] {
  const client = useQueryClient();
  return useCallback(async (run) => {
    const before = await line.flushed();
    try {
      const after = await run(before);
      // Shown together: where the claim stands now, and what may be done next.
      await Promise.all([client.prefetchQuery(assessmentOf(id, after.version)), client.prefetchQuery(actionsOf(id, after.version))]);
      line.adopt(after);
      return after;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.problem === "conflict" && problem.current) line.meet(before, problem.current as Current, []);
      throw problem;
    }
  }, [line, client, id]);
}

const assessmentOf = (id: string, version: number) =>
  ({ queryKey: ["claim", id, "assessment", version], queryFn: () => answer(api.claims[":id"].assessment.$get({ param: { id } })) });
const actionsOf = (id: string, version: number) =>
  ({ queryKey: ["claim", id, "actions", version], queryFn: async () => (await answer(api.review[":id"].actions.$get({ param: { id } }))).items });
