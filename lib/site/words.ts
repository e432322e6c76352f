/** The words of the readers' site, in ICU MessageFormat (use-intl), one namespace for each part of a page. Pure. */
import { createTranslator } from "use-intl/core";
import type { SiteLanguage } from "./languages.ts";
import { en } from "./messages/en/index.ts";
import { ru } from "./messages/ru/index.ts";
import { uk } from "./messages/uk/index.ts";

export type Messages = typeof en;
export type Namespace = keyof Messages;

const messages: Record<SiteLanguage, Messages> = { en, uk, ru };

/** The words of one namespace in one language: `wordsIn("uk", "document")("skip")`. A missing or broken one throws. */
export function wordsIn<const Part extends Namespace>(language: SiteLanguage, part: Part) {
  return createTranslator<Messages, Part>({
    locale: language, messages: messages[language], namespace: part, timeZone: "UTC",
    onError: (error) => { throw error; },
  });
}
