"use client";

import { LoaderCircle, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import { triesWords } from "../_captures/words";
import { Button } from "../_components/button";
import { Strip } from "../_components/notice";
import { createdWords, factsLine, groupsOf, isWorking } from "./told";
import { useAnalysisDeeds } from "./use-analysis";

type ActingProps = { fileId: string; analysis: AnalysisShape; /** Whether this person may stop it, or have it begun again. */ mayAct: boolean };

/** How far the desk is in looking into the file while it is, and that somebody stopped it. */
export function Working({ fileId, analysis, mayAct }: ActingProps) {
  const { stop, busy } = useAnalysisDeeds(fileId);
  const { state, step, percent } = analysis;
  const tries = triesWords(analysis);
  if (state === "stopped") return <div className="working"><span role="status">Looking into this file was stopped.</span>{mayAct && <AnalyseAgain fileId={fileId} />}</div>;
  if (!isWorking(analysis)) return null;
  return (
    <div className="working">
      <LoaderCircle className="icon" aria-hidden="true" />
      <span role="status">{state === "queued" ? "The desk looks into this file as soon as what came before it is done." : `The desk looks into this file: ${step || "it begins"}.`}{tries && <span className="second"> {tries}</span>}</span>
      {state === "running" && <><progress max={100} value={percent} aria-label="Looked into" /><span className="num">{percent} %</span></>}
      {mayAct && <Button kind="quiet" busy={busy} aria-label="Stop looking into this file" onClick={() => void stop()}>Stop</Button>}
    </div>
  );
}

function AnalyseAgain({ fileId }: Pick<ActingProps, "fileId">) {
  const { ask, busy } = useAnalysisDeeds(fileId);
  return <Button kind="quiet" busy={busy} onClick={() => void ask()}>Analyse again</Button>;
}

/** What is known of it in a line, when it says it was made, and its content credentials. */
export function Facts({ analysis }: { analysis: AnalysisShape }) {
  const line = factsLine(analysis);
  const created = createdWords(analysis);
  const { c2pa } = analysis;
  if (!line && !created && !c2pa.words) return null;
  return (
    <section aria-labelledby="h-known">
      <h2 id="h-known">What it is</h2>
      {line && <p className="num">{line}</p>}
      <dl className="facts">
        {created && <div><dt>Made, by its own word</dt><dd>{created}</dd></div>}
        {c2pa.words && <div><dt>Content credentials</dt><dd>{c2pa.words}{c2pa.claims.length > 0 && <><br />The signer says, and nobody checked:<ul className="signers-claims">{c2pa.claims.map((claim, at) => <li key={at} dir="auto">{claim}</li>)}</ul></>}</dd></div>}
      </dl>
    </section>
  );
}

/** Everything written into the file, by group. What could lead to a person or a place stands behind a press. */
export function Metadata({ rows }: { rows: AnalysisShape["metadata"] }) {
  const [shown, setShown] = useState(false);
  if (rows.length === 0) return null;
  const hidden = rows.filter(({ sensitive }) => sensitive).length;
  return (
    <section aria-labelledby="h-metadata">
      <h2 id="h-metadata">Metadata</h2>
      <p className="help">Written by cameras and programs, and easily changed. Readers never get any of it.</p>
      {hidden > 0 && <p><Button kind="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>{shown ? "Hide" : "Show"} what could lead to a person or a place ({hidden})</Button></p>}
      {groupsOf(rows).map((group) => (
        <details key={group.name} className="metadata-group">
          <summary>{group.name} <span className="second num">{group.rows.length}</span></summary>
          <dl className="facts">{group.rows.map(({ name, value, sensitive }, at) => <div key={at}><dt>{name}</dt><dd dir="auto">{sensitive && !shown ? <span className="second">hidden</span> : value}</dd></div>)}</dl>
        </details>
      ))}
    </section>
  );
}

/** What could not be done and why, and the programs that would bring it. */
export function Problems({ fileId, analysis, mayAct }: ActingProps) {
  const { problems, missing, state } = analysis;
  if (problems.length === 0 && missing.length === 0) return null;
  return (
    <section aria-labelledby="h-problems">
      <h2 id="h-problems">What could not be done</h2>
      {state === "failed" && <Strip boxed icon={TriangleAlert} lead="This file could not be looked into.">It is kept all the same, byte for byte.</Strip>}
      <ul className="problems">
        {problems.map((problem, at) => <li key={at}>{problem}</li>)}
        {missing.map((program) => <li key={program}>Not installed on this machine: {program}. Whoever runs the desk can bring it.</li>)}
      </ul>
      {mayAct && (state === "failed" || state === "done") && <p><AnalyseAgain fileId={fileId} /></p>}
    </section>
  );
}
