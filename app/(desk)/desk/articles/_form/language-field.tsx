"use client";

import { Combobox } from "../../../_components/combobox";
import { ErrorWords } from "../../../_components/field";
import { isLanguageTag, languageName } from "../../../../../lib/articles/language.ts";

const common = ["en", "uk", "ru", "ar", "fr", "de", "es", "pl", "tr", "he", "fa", "be", "bg", "cs", "da", "el", "et", "fi", "hr", "hu", "hy", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "nl", "no", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tt", "ur", "vi", "zh", "crh", "hi", "id", "bn"];
const DETECT = "";

type Props = { value: string; onChange: (tag: string) => void; error: string | undefined; /** Whether the server may find out. */ detectable: boolean };

/** The language, by name or by its tag; left open, the desk looks at the text. */
export function LanguageField({ value, onChange, error, detectable }: Props) {
  const options = common.map((tag) => ({ id: tag, label: languageName(tag), detail: tag })).sort((a, b) => a.label.localeCompare(b.label));
  const open = { id: DETECT, label: "Detect it from the text" };
  return (
    <div className="field">
      <Combobox label="Language" id="language" chosen={value ? { id: value, label: value === "und" ? "Not known" : languageName(value) } : detectable ? open : null} placeholder="Choose the language"
        options={detectable ? [open, ...options] : options} onChoose={({ id }) => onChange(id)} nothing="No language of that name here. Type its tag, such as crh."
        create={{ words: (typed) => (isLanguageTag(typed) ? `Use “${typed}”, ${languageName(typed)}` : `Use the tag “${typed}”`), run: onChange }}
        aria-invalid={error ? true : undefined} aria-describedby={error ? "language-error" : "language-help"} />
      {error && <ErrorWords id="language-error">{error}</ErrorWords>}
      <p className="help" id="language-help">{detectable ? "Left open, the desk finds it out; you can correct it later." : "It decides how the text is read aloud, hyphenated and cut into sentences."}</p>
    </div>
  );
}
