"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FileUp, Link2, type LucideIcon, Plus, TextQuote, UserRoundPlus, UsersRound } from "lucide-react";
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from "react";
import { Kbd } from "../../../../_components/kbd";
import { recognised } from "../_model/intake";
import { findSources } from "./find-sources";
import { askedOf, type Offer, offersFor, type Start } from "./suggestions";
import { nothingYet } from "./use-intake";

const icons: Record<Offer["is"], LucideIcon> = { source: UsersRound, new: UserRoundPlus, quotation: TextQuote };

export type IntakeBoxProps = { id: string; typed: string; onType: (words: string) => void; onStart: (start: Start, file?: File) => void; /** Whether what stood in for it had the focus. */ hadFocus: () => boolean };

/** The field itself, with what it takes its content for. The list lies in the page: Base UI's own popup would hide all else from screen readers. */
export function IntakeBox({ id, typed, onType, onStart, hadFocus }: IntakeBoxProps) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { offers, says } = useOffers(typed);
  const shown = open && typed.trim() !== "";
  const latest = useRef(hadFocus);
  useEffect(() => { if (latest.current()) input.current?.focus(); }, []);
  const take = (offer: Offer) => { onType(""); onStart(offer.start); };
  // The key is the list's, as long as there is one.
  const onKeyDown = (event: KeyboardEvent) => { if (event.key === "Escape" && shown) { event.preventDefault(); setOpen(false); } };
  const onBlur = (event: FocusEvent<HTMLElement>) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); };
  return (
    <div className="intake-place" onBlur={onBlur} onKeyDownCapture={onKeyDown}>
      <Autocomplete.Root inline items={offers} filter={null} mode="none" autoHighlight="always" open={shown}
        value={typed} onValueChange={(value, { reason }) => { if (reason !== "item-press") { onType(value); setOpen(true); } }} itemToStringValue={(offer: Offer) => offer.words}>
        <div className="field-wrap intake">
          <Plus className="icon" aria-hidden="true" />
          <Autocomplete.Input ref={input} id={id} aria-label="Add a source" aria-expanded={shown} placeholder="URL, file, name or quotation" autoComplete="off" dir="auto" onPaste={(event) => pasted(event, onStart)} />
          <ChooseFile onFile={(file) => onStart(nothingYet, file)} />
          <Kbd keys="a" />
        </div>
        {shown && <div className="float combobox intake-list">
          <Autocomplete.Status className="combobox-says">{says}</Autocomplete.Status>
          <Autocomplete.List className="combobox-list" aria-label="What this could be">
            {(offer: Offer) => <Row key={offer.id} offer={offer} onTake={() => take(offer)} />}
          </Autocomplete.List>
          <p className="intake-hint">{recognised(typed).is === "address" ? "What stands at this address will be captured once it is attached." : "A name is looked up in every script. A file can be dropped here; it is hashed and kept."}</p>
        </div>}
      </Autocomplete.Root>
    </div>
  );
}

function Row({ offer, onTake }: { offer: Offer; onTake: () => void }) {
  const Icon = offer.start.url && offer.is === "quotation" ? Link2 : icons[offer.is];
  return (
    <Autocomplete.Item value={offer} className="float-item has-check" onClick={onTake}>
      <span className="float-check"><Icon className="icon" aria-hidden="true" /></span>
      <span><span dir="auto">{offer.words}</span><span className="second">{offer.detail}</span></span>
    </Autocomplete.Item>
  );
}

function useOffers(typed: string): { offers: Offer[]; says: string | null } {
  const given = recognised(typed);
  const asked = useDeferredValue(askedOf(given).trim());
  const { data = [], isError, isFetching } = useQuery({ queryKey: ["sources", "search", asked], enabled: asked !== "", queryFn: () => findSources(asked), placeholderData: keepPreviousData, staleTime: 15_000 });
  const offers = offersFor(given, asked === "" ? [] : data);
  if (isError) return { offers, says: "The registry did not answer. Type on to ask again." };
  return { offers, says: isFetching && data.length === 0 ? "Searching the registry…" : null };
}

/** Files and text of several lines would be lost in a field of one line. */
function pasted(event: ClipboardEvent<HTMLInputElement>, onStart: (start: Start, file?: File) => void): void {
  const [file] = event.clipboardData.files;
  const given = recognised(event.clipboardData.getData("text/plain"));
  if (!file && (given.is !== "quotation" || event.currentTarget.value !== "")) return;
  event.preventDefault();
  if (file) onStart(nothingYet, file);
  else if (given.is === "quotation") onStart({ ...nothingYet, quote: given.quote });
}

function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" hidden tabIndex={-1} aria-label="A file" onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        currentTarget.value = "";
        if (file) onFile(file);
      }} />
      <button type="button" className="quiet" onClick={() => input.current?.click()}><FileUp className="icon" aria-hidden="true" />File</button>
    </>
  );
}
