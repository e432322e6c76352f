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
  return kept(`${language} ${part}`, () => createTranslator<Messages, Part>({
    locale: language, messages: messages[language], namespace: part, timeZone: "UTC",
    onError: (error) => { throw error; },
  }));
}

const made = new Map<string, unknown>();

/** A translator parses each message once, so each is kept. The same key always names the same kind of translator. */
function kept<Translator>(key: string, make: () => Translator): Translator {
  const present = made.get(key) as Translator | undefined;
  if (present) return present;
  const translator = make();
  made.set(key, translator);
  return translator;
}
