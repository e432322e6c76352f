"use client";

import { type DragEvent, type FocusEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "../../../../_keys/use-keys";
import { tallyWords } from "../_model/missing";
import { useClaim } from "../_state/use-claim";
import { ADD_SOURCE_ID, AddSource, focusAddSource } from "./add-source";
import { useEditable } from "./editable";
import { Entry } from "./entry";
import { useIntake } from "./use-intake";
import { Waiting } from "./waiting";

export { ADD_SOURCE_ID, focusAddSource };

export type EvidenceColumnProps = {
  /** The item that is open, whose keys 1 2 3 work; null when none is. */
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  /** The column is to be brought into sight: a key asks for its field. */
  onReveal?: () => void;
};

/** The sources of the claim, each with its finding, and the field that takes a further one. */
export function EvidenceColumn({ selectedId, onSelect, onReveal }: EvidenceColumnProps) {
  const { claim } = useClaim();
  const isEditable = useEditable();
  const intake = useIntake();
  const drop = useDrop(isEditable, intake.takeFile);
  const [toFocus, setToFocus] = useState<string | null>(null);
  useFocusOn(toFocus, () => setToFocus(null));
  useKeys([isEditable && { keys: "a", label: "Add a source", group: "Judge", run: () => { onReveal?.(); requestAnimationFrame(focusAddSource); } }]);
  const attached = (id: string) => { onSelect(id); setToFocus(id); };
  const removed = (id: string) => {
    const at = claim.evidence.findIndex((item) => item.id === id);
    const next = claim.evidence[at + 1] ?? claim.evidence[at - 1];
    if (next) attached(next.id);
    else { onSelect(null); requestAnimationFrame(focusAddSource); }
  };
  return (
    <div className={drop.over ? "evidence-column is-over" : "evidence-column"} {...drop.handlers} onFocus={(event) => { const id = itemReached(event); if (id && id !== selectedId) onSelect(id); }}>
      <div className="column-head"><h2>Evidence</h2>{claim.evidence.length > 0 && <span className="second">{tallyWords(claim)}</span>}<Waiting /></div>
      {isEditable && <AddSource intake={intake} onAttached={attached} />}
      {claim.evidence.length === 0 && <NothingYet isEditable={isEditable} />}
      <ol className="entries" aria-label="Evidence items">
        {claim.evidence.map((item) => <Entry key={item.id} item={item} selected={item.id === selectedId} onSelect={() => onSelect(item.id)} onRemoved={() => removed(item.id)} />)}
      </ol>
    </div>
  );
}

function NothingYet({ isEditable }: { isEditable: boolean }) {
  return (
    <div className="evidence-empty">
      <p className="said">{isEditable ? "Nothing speaks for or against this claim yet." : "This claim has no evidence."}</p>
      {isEditable && <p className="second">Each source that says something on it stands here, word for word, with what it does for the claim. Begin with where the claim was made: paste its address, drop a file, or type a name.</p>}
    </div>
  );
}

/**
 * The item that the focus came to by key. A press on a control selects by its click, once it has landed: opening the
 * card under the finger would move the control away.
 */
function itemReached({ target }: FocusEvent<HTMLElement>): string | null {
  return target.matches(":focus-visible") ? (target.closest<HTMLElement>("[data-item]")?.dataset["item"] ?? null) : null;
}

/** Once the item is on the page. */
function useFocusOn(id: string | null, done: () => void): void {
  const latest = useRef(done);
  useEffect(() => { latest.current = done; });
  useEffect(() => {
    const card = id === null ? null : document.getElementById(`evidence-${id}`);
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    latest.current();
  }, [id]);
}

/** A file dropped anywhere on the column is taken in. */
function useDrop(isOn: boolean, take: (file: File) => void) {
  const [over, setOver] = useState(false);
  if (!isOn) return { over: false, handlers: {} };
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) { if (hasFile(event)) { event.preventDefault(); setOver(true); } },
      onDragLeave(event: DragEvent<HTMLElement>) { if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false); },
      onDrop(event: DragEvent) {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) take(file);
      },
    },
  };
}
