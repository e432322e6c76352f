"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useState } from "react";
import { Kbd } from "../_components/kbd";
import { useActions } from "./actions";
import { useFindings } from "./findings";
import type { Entry, EntryGroup } from "./entries";

const says = { palette: "What do you want to do?", search: "A statement, a source or an article, in any script" } as const;

/** Ctrl K reaches every action and place; / looks for claims, sources and articles. One list, one field, one focus. */
export function Palette({ mode, onClose }: { mode: "palette" | "search"; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const actions = useActions(typed);
  const { groups: found, status } = useFindings(typed);
  const groups = (mode === "search" ? [...found, ...(typed ? actions : [])] : [...actions, ...found]).filter((group) => group.items.length > 0);
  const take = (entry: Entry) => {
    onClose();
    // After the dialog has given the focus back.
    setTimeout(entry.run, 0);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Viewport className="palette-place">
          <Dialog.Popup className="palette" aria-label={mode === "search" ? "Search the desk" : "All actions"}>
            <Autocomplete.Root open inline items={groups} filter={null} mode="none" autoHighlight="always" keepHighlight
              value={typed} onValueChange={(value, { reason }) => { if (reason !== "item-press") setTyped(value); }} itemToStringValue={(entry: Entry) => entry.words}>
              <div className="field-wrap"><Search className="icon" aria-hidden="true" /><Autocomplete.Input aria-label={says[mode]} placeholder={says[mode]} /></div>
              <div className="palette-list">
                <Autocomplete.Status className="combobox-says">{groups.length === 0 ? status : null}</Autocomplete.Status>
                <Autocomplete.List>
                  {(group: EntryGroup) => (
                    <Autocomplete.Group key={group.value} items={group.items}>
                      <Autocomplete.GroupLabel className="float-title">{group.value}</Autocomplete.GroupLabel>
                      <Autocomplete.Collection>{(entry: Entry) => <Row key={entry.id} entry={entry} onTake={() => take(entry)} />}</Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </div>
              <div className="palette-foot" aria-hidden="true"><span><Kbd keys="ArrowUp" /><Kbd keys="ArrowDown" /> move</span><span><Kbd keys="Enter" /> take</span><span><Kbd keys="Escape" /> close</span></div>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ entry, onTake }: { entry: Entry; onTake: () => void }) {
  return (
    <Autocomplete.Item value={entry} className="float-item" onClick={onTake}>
      <span><span className={entry.said ? "said" : undefined} lang={entry.lang}>{entry.words}</span>{entry.detail && <span className="second">{entry.detail}</span>}</span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </Autocomplete.Item>
  );
}
