"use client";

import { WordsDiff } from "@/_components/words-diff";
import { languageName } from "../../../../../../lib/articles/language.ts";
import { type LanguageVersion, type TranslatedField, translatedFields } from "../../../../../../lib/claims/outdated.ts";
import { useClaim } from "../_state/use-claim";
import { translatedFieldWords } from "./outdated-words.ts";

/** The original's words; those that changed since the version was written, with the change. */
export function Original({ outdated }: Pick<LanguageVersion, "outdated">) {
  const { claim } = useClaim();
  const said = (field: TranslatedField) => {
    const old = outdated.find((one) => one.field === field);
    return old ? <WordsDiff before={old.was ?? ""} after={claim[field] ?? ""} /> : claim[field];
  };
  return (
    <section className="version-original" aria-label="The original">
      <p className="label">The original, {languageName(claim.language)}</p>
      {translatedFields.filter((field) => claim[field] !== null || outdated.some((one) => one.field === field)).map((field) => (
        <div key={field}>
          <h3>{translatedFieldWords[field]}</h3>
          <p className="sent-words" lang={claim.language} dir="auto">{said(field)}</p>
        </div>
      ))}
      {claim.rationale === null && <p className="second">There is no rationale yet: a version is best written once there is one.</p>}
    </section>
  );
}
