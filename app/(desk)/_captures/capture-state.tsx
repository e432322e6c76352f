"use client";

import type { ReactNode } from "react";
import type { CaptureRowShape } from "../../../lib/capture/shapes.ts";
import { Button } from "../_components/button";
import { ofCapture, useCaptureDeeds } from "./use-deeds";
import { doingWords, endWords, isUnderWay, shortAddress, triesWords } from "./words";

export type CaptureStateProps = {
  capture: CaptureRowShape;
  /** Whether this person may stop it, or ask for another. */
  mayAct: boolean;
  /** Further ways out, beside "Try again". */
  ways?: ReactNode;
};

/** How far a capture is; once it has ended, what is missing or why there is nothing, and what can be done about it. */
export function CaptureState({ capture, mayAct, ways }: CaptureStateProps) {
  return isUnderWay(capture) ? <UnderWay capture={capture} mayAct={mayAct} /> : <Ended capture={capture} mayAct={mayAct} ways={ways} />;
}

function UnderWay({ capture, mayAct }: Omit<CaptureStateProps, "ways">) {
  const { stop, busy } = useCaptureDeeds();
  const { id, state, percent, url } = capture;
  return (
    <div className="capture">
      <p role="status">{doingWords(capture)}{triesWords(capture) && <span className="second"> {triesWords(capture)}</span>}</p>
      <p className="capture-progress">
        {state === "running" && <><progress max={100} value={percent} aria-label={`Capturing ${shortAddress(url)}`} /> <span className="num">{percent} %</span></>}
        {mayAct && <Button kind="quiet" busy={busy} aria-label={`Stop capturing ${shortAddress(url)}`} onClick={() => void stop(id)}>Stop</Button>}
      </p>
    </div>
  );
}

function Ended({ capture, mayAct, ways }: CaptureStateProps) {
  const { ask, busy } = useCaptureDeeds();
  const said = endWords(capture);
  const of = ofCapture(capture);
  const { state, warnings, badCertificate, snapshot } = capture;
  return (
    <div className="capture">
      <div role="status">
        {said && <p><b>{said.lead}</b> {said.says}</p>}
        {warnings.length > 0 && <ul className="capture-warnings">{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul>}
      </div>
      {mayAct && of && (
        <p className="capture-ways">
          {state !== "blocked" && <Button kind="quiet" busy={busy} onClick={() => void ask(of)}>{state === "done" || snapshot ? "Capture again" : "Try again"}</Button>}
          {badCertificate && <Button kind="quiet" busy={busy} onClick={() => void ask(of, true)}>Capture anyway</Button>}
          {ways}
        </p>
      )}
    </div>
  );
}
