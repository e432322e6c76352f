"use client";

import { useEffect, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { languageName } from "../../../../../../lib/articles/language.ts";
import { Button } from "../../../../_components/button";
import { type Facts, factWords } from "../../_form/facts";
import type { Conflict } from "./details-form";
import type { Clash } from "./merge";

/** Both sides of what two people changed at once. Nothing is lost: theirs are saved, yours stand in the form. */
export function Clashes({ conflict: { by, clashes, taken }, form }: { conflict: Conflict; form: UseFormReturn<Facts> }) {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => { notice.current?.focus(); }, [clashes]);
  const who = by ?? "Somebody";
  return (
    <section className="notice clashes" ref={notice} tabIndex={-1} aria-labelledby="h-clashes">
      <h2 id="h-clashes">{who} saved other details in the meantime</h2>
      <p>{clashes.length === 0 ? "You changed different things, so both are in the form below." : "Yours stand in the form below. Take theirs where they are right, then save."}{taken.length > 0 && ` Taken over from them: ${taken.map((name) => factWords[name].toLowerCase()).join(", ")}.`}</p>
      {clashes.map((clash) => (
        <div key={clash.name}>
          <h3>{factWords[clash.name]}</h3>
          <div className="both">
            <Side title="Yours" clash={clash} value={clash.yours} form={form} />
            <Side title={`By ${who}`} clash={clash} value={clash.theirs} form={form} />
          </div>
        </div>
      ))}
    </section>
  );
}

function Side({ title, clash, value, form }: { title: string; clash: Clash; value: Facts[keyof Facts]; form: UseFormReturn<Facts> }) {
  const inForm = form.watch(clash.name) === value;
  return (
    <div>
      <h4>{title}</h4>
      <p dir="auto">{said(clash.name, value)}</p>
      {inForm ? <p className="second">In the form</p> : <Button onClick={() => form.setValue(clash.name, value, { shouldDirty: true })}>Take this</Button>}
    </div>
  );
}

function said(name: keyof Facts, value: Facts[keyof Facts]): string {
  if (typeof value === "boolean") return value ? "Readers see the full text" : "Readers see the passages only";
  if (value === "") return "Nothing";
  return name === "language" ? languageName(value) : value;
}
