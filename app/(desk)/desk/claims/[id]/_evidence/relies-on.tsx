"use client";

import { CornerDownRight } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { Button } from "../../../../_components/button";
import { Chip } from "../../../../_components/chip";
import { Combobox } from "../../../../_components/combobox";
import { useClaim } from "../_state/use-claim";
import { useEditable } from "./editable";
import { findSources, sourceOption } from "./find-sources";
import { madeSource, useNewSource } from "./new-source";
import { NewSourceFields } from "./new-source-fields";
import { restsOnItself } from "./item-words";

/** The sources an item takes its information from: chips that can be taken away, and one more from the registry or made anew. */
export function ReliesOn({ item }: { item: EvidenceShape }) {
  const { edit, assessment } = useClaim();
  const isEditable = useEditable();
  const [making, setMaking] = useState<string | null>(null);
  const [learnt, setLearnt] = useState<Record<string, string>>({});
  const nameOf = (id: string) => item.reliesOnSources.find((source) => source.id === id)?.name ?? learnt[id] ?? "…";
  const set = (reliesOn: string[]) => edit({ on: "evidence", id: item.id, fields: { reliesOn } });
  const add = ({ id, name }: { id: string; name: string }) => {
    setLearnt((before) => ({ ...before, [id]: name }));
    setMaking(null);
    if (!item.reliesOn.includes(id)) set([...item.reliesOn, id]);
  };
  const search = async (words: string) => (await findSources(words)).filter(({ id }) => id !== item.source.id && !item.reliesOn.includes(id)).map(sourceOption);
  const itself = restsOnItself(item, assessment.evidence.find(({ id }) => id === item.id));
  const offer = item.reliesOn.length > 0 ? "Add another" : noOne(itself);
  return (
    <div className="relies-on">
      {itself && !isEditable && <span>{noOne(itself)}</span>}
      {item.reliesOn.map((id) => (isEditable
        ? <Chip key={id} icon={CornerDownRight} onRemove={() => set(item.reliesOn.filter((other) => other !== id))} removeWords={`No longer relies on ${nameOf(id)}`}>{nameOf(id)}</Chip>
        : <Chip key={id} icon={CornerDownRight} href={`/desk/sources/${id}`}>{nameOf(id)}</Chip>))}
      {isEditable && making === null && <Combobox label={`Relies on: ${offer}`} labelled={false} buttonClass="judgement" chosen={null} search={search} placeholder={offer}
        onChoose={({ id, label }) => add({ id, name: label })} nothing="Nobody else of that name is in the registry."
        create={{ words: (typed) => `New source named “${typed}”`, run: setMaking }} />}
      {making !== null && <MakeSource name={making} onMade={add} onLeave={() => setMaking(null)} />}
    </div>
  );
}

const noOne = (itself: string | null): string => (itself?.endsWith("itself") ? "No one: an origin itself" : "No one");

function MakeSource({ name, onMade, onLeave }: { name: string; onMade: (source: { id: string; name: string }) => void; onLeave: () => void }) {
  const form = useNewSource({ name, kind: /^(an? )?unnamed\b/i.test(name) ? "unnamed" : "" });
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>("select")?.focus(), []);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const made = await madeSource(form);
    setBusy(false);
    if (made) onMade(made);
  };
  return (
    <form className="make-source" ref={place} onSubmit={(event) => void make(event)} aria-label="New source it relies on" noValidate>
      <NewSourceFields form={form} onUse={onMade} />
      <div className="form-actions"><Button type="submit" busy={busy}>Add it</Button><Button kind="quiet" onClick={onLeave}>Leave it</Button></div>
    </form>
  );
}
