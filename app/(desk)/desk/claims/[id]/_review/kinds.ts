/** The kinds of a later publication (DOMAIN.md, Publication): in which order they are offered, and what each says to readers. Pure. */
import type { Change } from "../../../../../../lib/claims/shapes.ts";
import type { PublicationKind } from "../../../../../../lib/review/words.ts";
import { publicationKindWords } from "../_model/labels.ts";

export type Later = Exclude<PublicationKind, "first">;
type Changed = readonly Pick<Change, "field">[];

/** With neither verdict nor evidence these say the same again. */
const wordsAlone: ReadonlySet<string> = new Set(["translations", "rationale", "stillUnknown", "topics"]);

const isWordsAlone = (changes: Changed): boolean => changes.length > 0 && changes.every(({ field }) => wordsAlone.has(field));
const isLanguagesAlone = (changes: Changed): boolean => changes.length > 0 && changes.every(({ field }) => field === "translations");

/** What fits what changed comes first; as long as nothing changed, or what is not known, the order is the domain's. */
export function kindsFor(changes: Changed | null): readonly Later[] {
  return changes && isWordsAlone(changes) ? ["clarification", "update", "correction"] : ["update", "correction", "clarification"];
}

export const kindSays: Record<Later, string> = {
  update: "new facts; what we said was right by what was known then", correction: "we were wrong", clarification: "the same, said better or in a further language",
};

/** What readers will see of this kind, in a sentence. */
export function readersSee(kind: Later): string {
  return `Readers will see “${publicationKindWords[kind]}” with the date and your note beside the mark, in the history and on the corrections page.`;
}

/** A word of caution where the kind says to readers what did not happen; null where it may well be true. */
export function doubtAbout(kind: Later, changes: Changed): string | null {
  if (kind === "clarification" || !isLanguagesAlone(changes)) return null;
  return `Only language versions differ from what readers see now. ${kind === "correction" ? "A correction tells them that we were wrong" : "An update tells them of new facts"}; a clarification does not.`;
}
