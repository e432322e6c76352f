"use client";

import { type KeyboardEvent, useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { Button } from "../../../../_components/button";
import { Combobox } from "../../../../_components/combobox";
import { ErrorWords } from "../../../../_components/field";
import { stageWords } from "../../../../_components/stage-trail";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { usePerson } from "../../../../_shell/person";
import { mayMend } from "../_model/mending.ts";
import { keyOf } from "../_model/places.ts";
import type { PassagePart } from "./claim-maker";
import { useArticleRefresh } from "./use-article";

/** The chosen words as a further appearance of a claim that is there already. */
export function ClaimFinder({ article, passage, onLeave, onDone }: PassagePart) {
  const person = usePerson();
  const refresh = useArticleRefresh(article.id);
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  const search = async (words: string) => {
    const { items } = await answer(api.claims.$get({ query: { stage: "draft,changes_requested,approved", order: "newest", limit: "30", ...(words ? { q: words } : {}) } }));
    return items.filter((claim) => mayMend(person, claim).may)
      .map(({ id, statement, language, stage }) => ({ id, label: statement, lang: language, detail: stageWords[stage] + (stage === "approved" ? "; this takes the approval back" : "") }));
  };
  const attach = async (id: string) => {
    setProblem(null);
    try {
      const { version } = await answer(api.claims[":id"].$get({ param: { id } }));
      const { exact, prefix, suffix, start, end } = passage;
      const claim = await answer(api.claims[":id"].appearances.$post({ param: { id }, json: { version, articleId: article.id, anchor: { exact, prefix, suffix, start, end } } }));
      await refresh();
      onDone(keyOf({ claimId: id, id: claim.appearances.at(-1)?.id ?? "" }));
      toast({ title: "The passage is added to the claim" });
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <div onKeyDownCapture={leaveOnEscape}>
      <p className="chosen-says"><b>Which claim is also made here?</b> <span className="second">Drafts and those back for changes that you may edit.</span></p>
      <Combobox inline label="Find a claim by its words" labelled={false} focused chosen={null} search={search} onChoose={({ id }) => void attach(id)} nothing="No such claim can be edited by you now." />
      {problem && <div role="alert"><ErrorWords>{problem}</ErrorWords></div>}
      <p className="notice-actions"><Button kind="quiet" keys="Escape" onClick={onLeave}>Leave</Button></p>
    </div>
  );
}
