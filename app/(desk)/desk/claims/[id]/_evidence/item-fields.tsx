"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { media, type Medium } from "../../../../../../lib/evidence/words.ts";
import { CheckField, SelectField } from "../../../../_components/field";
import { mediumWords } from "../_model/labels";
import { useClaim } from "../_state/use-claim";
import { useEditable } from "./editable";
import { LanguageChoice } from "./language-choice";
import { publishedHelp } from "./meta-words";
import { Released } from "./released";
import { SavedField } from "./saved-field";

/** Everything else of an item, each field saved by itself. */
export function ItemFields({ item, noting = false }: { item: EvidenceShape; /** Opened for the note, which gets the focus. */ noting?: boolean }) {
  const isEditable = useEditable();
  const [open, setOpen] = useState(noting);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => { if (noting) details.current?.querySelector<HTMLElement>("[name=note]")?.focus(); }, [noting]);
  const { transcript, language } = item;
  if (!isEditable) return transcript && <details className="item-fields"><Summary>Transcript</Summary><p className="said transcript" lang={language ?? undefined} dir="auto">{transcript}</p></details>;
  return (
    <details className="item-fields" ref={details} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <Summary>Quotation, address, date, notes</Summary>
      {open && <Fields item={item} />}
    </details>
  );
}

const Summary = ({ children }: { children: string }) => <summary><ChevronRight className="icon" aria-hidden="true" />{children}</summary>;

function Fields({ item }: { item: EvidenceShape }) {
  const { claim, edit } = useClaim();
  const set = (fields: Partial<Pick<EvidenceShape, "medium" | "language" | "graphic" | "released">>) => edit({ on: "evidence", id: item.id, fields });
  const language = item.language ?? undefined;
  return (
    <div className="item-form">
      <SavedField item={item} field="quote" label="Quotation" rows={3} lang={language} help="Word for word; […] where something is left out." />
      <div className="form-pair">
        <LanguageChoice label="Language" value={item.language} onChange={(tag) => set({ language: tag })} />
        <SelectField label="Medium" value={item.medium} onChange={(event) => set({ medium: event.currentTarget.value as Medium })}>
          {media.map((medium) => <option key={medium} value={medium}>{mediumWords[medium]}</option>)}
        </SelectField>
      </div>
      <SavedField item={item} field="translation" label="Translation" rows={2} lang={claim.language} />
      <SavedField item={item} field="url" label="Address" placeholder="https://" />
      <div className="form-pair">
        <SavedField item={item} field="publishedAt" label="Published" placeholder="2025-06-13" help={publishedHelp(item.publishedAt)} />
        <SavedField item={item} field="locator" label="Place in it" help="Page, paragraph or time code." />
      </div>
      <SavedField item={item} field="transcript" label="Transcript" rows={4} lang={language} help={item.medium === "video" || item.medium === "audio" ? "What is said and seen, for those who cannot hear or see it. Quotations are looked for in it." : "Quotations are looked for in it."} />
      <SavedField item={item} field="note" label="Note" rows={2} plain help="For the desk only; readers never see it." />
      <CheckField label="Distressing" help="Covered until somebody asks for it, here and for readers." checked={item.graphic} onChange={(event) => set({ graphic: event.currentTarget.checked })} />
      {item.source.confidential && <Released item={item} onChange={(released) => set({ released })} />}
    </div>
  );
}
