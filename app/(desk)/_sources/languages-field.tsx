"use client";

import { isLanguageTag, languageName } from "../../../lib/articles/language.ts";
import { Chip } from "../_components/chip";
import { Combobox } from "../_components/combobox";
import { Field } from "../_components/field";
import { languageOptions } from "../_words/languages";

/** The languages a source speaks or publishes in, by name. */
export function LanguagesField({ values, onChange, error }: { values: readonly string[]; onChange: (tags: string[]) => void; error: string | undefined }) {
  const add = (tag: string) => { if (!values.includes(tag)) onChange([...values, tag]); };
  return (
    <Field label="Languages" id="languages" error={error} help="In which it speaks or publishes.">
      {(control) => (
        <>
          {values.length > 0 && (
            <ul className="chips">
              {values.map((tag) => <li key={tag}><Chip onRemove={() => onChange(values.filter((other) => other !== tag))} removeWords={`Remove ${languageName(tag)}`}>{languageName(tag)}</Chip></li>)}
            </ul>
          )}
          <Combobox {...control} label="Add a language" labelled={false} placeholder="Add a language" chosen={null} options={languageOptions.filter(({ id }) => !values.includes(id))} onChoose={({ id }) => add(id)}
            create={{ words: (typed) => (isLanguageTag(typed) ? `${languageName(typed)} (${typed})` : `The tag ${typed}`), run: add }} nothing="Not in this list. Its tag, such as crh, adds it." />
        </>
      )}
    </Field>
  );
}
