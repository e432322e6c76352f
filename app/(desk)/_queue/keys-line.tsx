import { Kbd } from "../_components/kbd";
import type { DeskWork } from "./use-desk-work";

/** The keys that would land now, at the foot of the list. */
export function KeysLine({ work }: { work: DeskWork }) {
  const { row, upcoming, take, giveUp } = work;
  return (
    <p className="keys">
      {row && <><span><Kbd keys="j" /><Kbd keys="k" />move</span><span><Kbd keys="Enter" />open</span><span><Kbd keys="x" />select</span></>}
      {(take ?? giveUp) && <span><Kbd keys="e" />{take ? "assign to me" : "give it up"}</span>}
      {upcoming && <span><Kbd keys="n" />{upcoming.label.toLowerCase()}</span>}
      <span><Kbd keys="u" />undo</span><span><Kbd keys="/" />search</span><span><Kbd keys="?" />all keys</span>
    </p>
  );
}
