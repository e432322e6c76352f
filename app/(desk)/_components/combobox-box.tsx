"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFloats } from "./floats";
import { useFound } from "./found";

export type Option = { id: string; label: string; detail?: string; lang?: string };

export type ComboboxProps = {
  label: string;
  /** Whether the label is shown above; false where a Field or a sentence already says it. */
  labelled?: boolean;
  chosen: Option | null;
  onChoose: (option: Option) => void;
  /** What to choose from, filtered here… */
  options?: readonly Option[];
  /** …or found by the server as one types. An empty string asks for what to show at first. */
  search?: (words: string) => Promise<readonly Option[]>;
  /** A last row that makes a new one of the words typed. */
  create?: { words: (typed: string) => string; run: (typed: string) => void };
  placeholder?: string;
  /** Shown when nothing is found. */
  nothing?: string;
  inline?: boolean;
  /** Takes the focus when it appears: one asked for it by a key. */
  focused?: boolean;
  /** Class of the button, where it is not a box of a form: "quiet", "chip". */
  buttonClass?: string;
  id?: string;
  "aria-invalid"?: boolean | undefined;
  "aria-describedby"?: string | undefined;
};

const CREATE = "\u0000create";

export function ComboboxBox(props: ComboboxProps) {
  const { label, labelled = true, chosen, onChoose, inline = false, buttonClass = "box combobox-button", placeholder = "Choose", id } = props;
  const floats = useFloats();
  const [typed, setTyped] = useState("");
  const { items, says } = useFound(props, typed);
  const create = props.create && typed.trim() ? [{ id: CREATE, label: props.create.words(typed.trim()) }] : [];
  return (
    <Base.Root<Option> items={[...items, ...create]} filter={null} value={chosen} autoHighlight inline={inline} {...(inline ? { open: true } : {})}
      isItemEqualToValue={(item, value) => item.id === value.id} itemToStringLabel={(item) => item.label}
      inputValue={typed} onInputValueChange={(words, { reason }) => { if (reason !== "item-press") setTyped(words); }}
      onOpenChangeComplete={(open) => { if (!open) setTyped(""); }}
      onValueChange={(option) => {
        if (option?.id === CREATE) props.create?.run(typed.trim());
        else if (option) onChoose(option);
        setTyped("");
      }}>
      {inline ? <div className="combobox is-inline"><Panel label={label} says={says} focused={props.focused ?? false} /></div> : (
        <>
          {labelled && <Base.Label className="field-label">{label}</Base.Label>}
          <Base.Trigger className={buttonClass} id={id} aria-label={labelled ? undefined : label} data-placeholder={chosen ? undefined : ""}
            aria-invalid={props["aria-invalid"]} aria-describedby={props["aria-describedby"]}>
            <span lang={chosen?.lang}>{chosen?.label ?? placeholder}</span><ChevronDown className="icon" aria-hidden="true" />
          </Base.Trigger>
          <Base.Portal container={floats}>
            <Base.Positioner className="float-place" align="start" sideOffset={4} collisionPadding={8}>
              <Base.Popup className="float combobox" aria-label={label}><Panel label={label} says={says} /></Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </>
      )}
    </Base.Root>
  );
}

function Panel({ label, says, focused = false }: { label: string; says: string | null; focused?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { if (focused) input.current?.focus(); }, [focused]);
  return (
    <>
      <div className="field-wrap"><Search className="icon" aria-hidden="true" /><Base.Input ref={input} aria-label={label} placeholder="Type to find" /></div>
      <Base.Status className="combobox-says">{says}</Base.Status>
      <Base.List className="combobox-list">
        {(option: Option) => (
          <Base.Item key={option.id} value={option} className="float-item has-check">
            <Base.ItemIndicator className="float-check"><Check className="icon" aria-hidden="true" /></Base.ItemIndicator>
            <span><span lang={option.lang}>{option.label}</span>{option.detail && <span className="second">{option.detail}</span>}</span>
          </Base.Item>
        )}
      </Base.List>
    </>
  );
}
