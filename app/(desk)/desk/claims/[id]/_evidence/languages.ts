/** The language of what is quoted, or that it is not said. */
import type { Option } from "../../../../_components/combobox-box";
import { languageOption, languageOptions } from "../../../../_words/languages";

const notSaid: Option = { id: "", label: "Not said" };

export const chosenLanguage = (tag: string | null): Option => (tag ? languageOption(tag) : notSaid);

export const languageChoices: readonly Option[] = [notSaid, ...languageOptions];
