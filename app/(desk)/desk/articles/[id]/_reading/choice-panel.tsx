"use client";

import { type RefObject } from "react";
import { Button } from "../../../../_components/button";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { MOST_CHARACTERS } from "../_model/chosen.ts";
import { ClaimFinder } from "./claim-finder";
import { ClaimMaker } from "./claim-maker";
import type { Choice, useChoice } from "./use-choice";
import { usePanelPlace } from "./use-panel-place";

export type ChoicePanelProps = {
  root: RefObject<HTMLElement | null>; article: ArticleShape; choice: Choice; choosing: ReturnType<typeof useChoice>;
  /** What c does: makes a claim, or puts a lost one here. */
  use: { label: string; run: () => void }; attach: (() => void) | null;
  onMade: (key: string) => void;
};

/** What can be done with the chosen words, in place under them. */
export function ChoicePanel({ root, article, choice, choosing, use, attach, onMade }: ChoicePanelProps) {
  const panel = usePanelPlace(root, choice);
  const { passage } = choice;
  const back = () => choosing.open("offer");
  if (choice.panel === "offer") {
    return (
      <div className="chosen-panel chosen-offer" ref={panel} role="toolbar" aria-label="The chosen words">
        {passage.exact.length > MOST_CHARACTERS ? <p>More than 5,000 characters are no one claim. Choose fewer.</p> : (
          <>
            <Button kind="primary" keys="c" onClick={use.run}>{use.label}</Button>
            {attach && <Button kind="quiet" keys="a" onClick={attach}>Add to a claim</Button>}
          </>
        )}
        <Button kind="quiet" keys="Escape" onClick={choosing.clear}>Leave</Button>
      </div>
    );
  }
  const part = { article, passage, onLeave: back, onDone: (key: string) => { choosing.clear(); onMade(key); } };
  return (
    <div className="chosen-panel chosen-form own-bar" ref={panel} role="dialog" aria-label={choice.panel === "make" ? "Make a claim" : "Add the passage to a claim"}>
      {choice.panel === "make" ? <ClaimMaker {...part} /> : <ClaimFinder {...part} />}
    </div>
  );
}
