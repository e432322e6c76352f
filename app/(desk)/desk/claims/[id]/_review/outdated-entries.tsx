import { WordsDiff } from "@/_components/words-diff";
import { languageName } from "../../../../../../lib/articles/language.ts";
import type { LanguageVersion } from "../../../../../../lib/claims/outdated.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { outdatedWords, translatedFieldWords } from "../_languages/outdated-words.ts";
import type { Entry } from "./ledger-lines";

/** Language versions whose original changed after they were written: none is approved or published without having been seen. */
export function outdatedEntries(claim: ClaimShape, outdated: readonly LanguageVersion[]): Entry[] {
  return outdated.map((version) => ({
    key: `outdated ${version.language}`, title: "Language version", aside: `${languageName(version.language)}, perhaps outdated`, on: { field: `translation ${version.language}`, evidenceId: null },
    body: (
      <>
        <p><b>{outdatedWords(version)}</b> <span className="second">Written in revision {version.madeIn}.</span></p>
        {version.outdated.map(({ field, was }) => (
          <p key={field} className="diff" lang={claim.language} dir="auto"><span className="second">{translatedFieldWords[field]}: </span><WordsDiff before={was ?? ""} after={claim[field] ?? ""} /></p>
        ))}
      </>
    ),
  }));
}
