import { TriangleAlert } from "lucide-react";
import { languageName } from "../../../../../../lib/articles/language.ts";
import type { LanguageVersion } from "../../../../../../lib/claims/outdated.ts";
import { outdatedWords } from "../_languages/outdated-words.ts";

/** Said before publishing: readers of these languages would get what the original no longer says. It keeps nobody from it. */
export function OutdatedWarning({ versions }: { versions: readonly LanguageVersion[] }) {
  return (
    <div className="outdated-warning" role="note">
      <TriangleAlert className="icon" aria-hidden="true" />
      <div>
        <p><b>{versions.length === 1 ? "A language version is perhaps outdated" : `${versions.length} language versions are perhaps outdated`}</b></p>
        <ul>{versions.map((version) => <li key={version.language}>{languageName(version.language)}: {lowered(outdatedWords(version))}</li>)}</ul>
        <p className="second">Readers of {versions.length === 1 ? "that language" : "those languages"} would get the older words. They are mended on the draft, before it is approved.</p>
      </div>
    </div>
  );
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
