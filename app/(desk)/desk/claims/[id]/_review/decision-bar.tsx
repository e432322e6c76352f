"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "../../../../_components/button";
import { ErrorWords } from "../../../../_components/field";
import { Menu } from "../../../../_components/menu";
import { StageTrail } from "../../../../_components/stage-trail";
import { useKeys } from "../../../../_keys/use-keys";
import { decisionBar } from "../_model/bar.ts";
import { useClaim } from "../_state/use-claim";
import { useActions } from "./use-actions";
import { useNextKey } from "./use-next-in-review";

/** Where the claim stands, who may decide, and the decision. Refusals stand here, with what would satisfy them. */
export function DecisionBar() {
  const { claim, permitted } = useClaim();
  const { start, busy, refusal, dialog } = useActions();
  const { words, buttons, more } = decisionBar({ claim, permitted });
  useNextKey();
  useKeys(buttons.map(({ action, words: label, keys }) => keys !== undefined && { keys, label, group: "Decide", run: () => start(action) }));
  return (
    <section className="bar" aria-label="Decision">
      <StageTrail stage={claim.stage} />
      <div className="bar-words">
        {refusal ? <div role="alert"><ErrorWords>{refusal}</ErrorWords></div> : <p>{words}</p>}
      </div>
      <div className="bar-actions">
        {more.length > 0 && (
          <Menu label={<>More <ChevronDown className="icon" aria-hidden="true" /></>} className="other-action" align="end"
            items={more.map(({ action, words: label, detail, refused }) => ({ label, detail, disabled: refused, run: () => start(action) }))} />
        )}
        {buttons.map(({ action, words: label, keys, kind }) => <Button key={action} kind={kind} keys={keys} busy={busy} onClick={() => start(action)}>{label}</Button>)}
      </div>
      {dialog}
    </section>
  );
}
