"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { answer, api } from "../../../../../lib/api/client.ts";
import type { ImportShape } from "../../../../../lib/imports/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";
import { Button, type ButtonKind, ButtonLink } from "../../../_components/button";
import { ErrorWords } from "../../../_components/field";
import { Notice } from "../../../_components/notice";
import { useForgetDraft } from "../../../_forms/kept-draft";
import { wordsOf } from "../../../_forms/problem";
import { counted } from "../../../_words/claims";
import { Candidates } from "./candidates";
import { IMPORT_DRAFT } from "./new-import";
import { RowsTaken, RowsRefused } from "./rows";
import { nameOf, outcomeWords } from "./words.ts";

/** How far an import is, then what came of it; of a preview, what would come of it. */
export function ImportReport({ initial, mayImport }: { initial: ImportShape; mayImport: boolean }) {
  const { data: item, isError } = useQuery({
    queryKey: ["import", initial.id], initialData: initial, queryFn: () => answer(api.imports[":id"].$get({ param: { id: initial.id } })),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 1000 : false),
  });
  return (
    <div className="page import-report">
      <p className="second"><bdi>{nameOf(item)}</bdi> · {item.by.name}, {sayDate(item.createdAt)}</p>
      <div role="status">{item.state === "running" ? <UnderWay item={item} /> : <p className="import-outcome">{outcomeOf(item)}</p>}</div>
      {isError && <p className="help">The desk did not answer. The import goes on all the same.</p>}
      {item.state === "failed" && <Notice title="Nothing was stored" actions={<Again item={item} />}>{item.why}</Notice>}
      {item.ignored.length > 0 && <p className="help">Not taken, as these names mean nothing here: <bdi>{item.ignored.join(", ")}</bdi>.</p>}
      {item.state === "done" && item.dryRun && mayImport && (item.accepted > 0 ? <Carry item={item} /> : <p className="form-actions"><Again item={item} /></p>)}
      {item.state === "done" && !item.dryRun && item.accepted > 0 && <Candidates importId={item.id} />}
      {item.state === "done" && <RowsRefused item={item} />}
      {item.state === "done" && <RowsTaken item={item} />}
    </div>
  );
}

/** Back to where it was given: pasted text is there still, to be mended. */
function Again({ item, kind = "primary" }: { item: ImportShape; kind?: ButtonKind }) {
  return <ButtonLink kind={kind} href="/desk/imports">{item.name === null ? "Change the text" : "Import something else"}</ButtonLink>;
}

function outcomeOf(item: ImportShape): string {
  return item.state === "failed" ? "It failed." : `${outcomeWords(item)}.`;
}

function UnderWay({ item: { percent, done } }: { item: ImportShape }) {
  return (
    <p className="import-progress">
      <progress max={100} value={percent} aria-label="Progress of the import" /> <span className="num">{counted(done, "row")} read, {percent} %</span>
    </p>
  );
}

/** What was shown is what is imported, also where an address says something else by now. */
function Carry({ item }: { item: ImportShape }) {
  const router = useRouter();
  const client = useQueryClient();
  const forget = useForgetDraft(IMPORT_DRAFT);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const { id } = await answer(api.imports.$post({ json: { preview: item.id } }));
      forget();
      void client.invalidateQueries({ queryKey: ["imports"] });
      router.push(`/desk/imports/${id}`);
    } catch (error) {
      setRefusal(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <div>
      <div role="alert">{refusal && <ErrorWords>{refusal}</ErrorWords>}</div>
      <p className="form-actions"><Button kind="primary" busy={busy} onClick={() => void go()}>Import {counted(item.accepted, "row")}</Button><Again item={item} kind="quiet" /></p>
    </div>
  );
}
