import { Button } from "../_components/button";
import { counted } from "../_words/claims";
import { GiveMenu } from "./give-menu";
import type { DeskWork } from "./use-desk-work";

/** What can be done to the claims that are picked. */
export function PickedBar({ work }: { work: DeskWork }) {
  const { selection, take, giveUp, giveTo } = work;
  return (
    <section className="picked-bar" aria-label="Selected claims">
      <p aria-live="polite"><b>{counted(selection.picked.size, "claim")}</b> selected</p>
      {take && <Button onClick={take} keys="e">Assign to me</Button>}
      {giveUp && <Button onClick={giveUp} keys={take ? undefined : "e"}>Give up mine</Button>}
      {giveTo && <GiveMenu onGive={giveTo} />}
      <Button kind="quiet" onClick={selection.clear} keys="Escape">Clear</Button>
    </section>
  );
}
