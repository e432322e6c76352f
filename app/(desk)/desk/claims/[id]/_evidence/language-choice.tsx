"use client";

import { Combobox } from "../../../../_components/combobox";
import { Field } from "../../../../_components/field";
import { chosenLanguage, languageChoices } from "./languages";

/** The language of what is quoted, by its name; any tag of BCP 47 may be typed. */
export function LanguageChoice({ label, value, onChange, error, help }: { label: string; value: string | null; onChange: (tag: string | null) => void; error?: string | undefined; help?: string }) {
  return (
    <Field label={label} error={error} help={help}>
      {(control) => <Combobox {...control} label={label} labelled={false} chosen={chosenLanguage(value)} options={languageChoices}
        onChoose={({ id }) => onChange(id || null)} create={{ words: (typed) => `Use the tag “${typed}”`, run: onChange }} />}
    </Field>
  );
}
