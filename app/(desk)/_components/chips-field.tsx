"use client";

import { useState } from "react";
import { Chip } from "./chip";
import { Field, type FieldProps } from "./field";

export type ChipsFieldProps = Omit<FieldProps, "children"> & {
  values: readonly string[];
  onChange: (values: string[]) => void;
  placeholder?: string;
};

/** Several short names in any script, each a chip. Enter adds one, so does leaving the field: nothing typed is lost. */
export function ChipsField({ values, onChange, placeholder, ...field }: ChipsFieldProps) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const fresh = text.split("\n").map((name) => name.trim()).filter((name) => name !== "" && !values.includes(name));
    if (fresh.length > 0) onChange([...values, ...new Set(fresh)]);
    setTyped("");
  };
  return (
    <Field {...field}>
      {(control) => (
        <>
          {values.length > 0 && (
            <ul className="chips">
              {values.map((name) => <li key={name}><Chip onRemove={() => onChange(values.filter((other) => other !== name))} removeWords={`Remove ${name}`}><bdi>{name}</bdi></Chip></li>)}
            </ul>
          )}
          <input className="box" type="text" {...control} value={typed} dir="auto" placeholder={placeholder} autoComplete="off"
            onChange={(event) => setTyped(event.target.value)} onBlur={() => add(typed)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text");
              if (!pasted.includes("\n")) return;
              event.preventDefault();
              add(`${typed}${pasted}`);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
              event.preventDefault();
              add(typed);
            }} />
        </>
      )}
    </Field>
  );
}
