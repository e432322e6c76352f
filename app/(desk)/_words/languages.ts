/** Languages to choose from by name. Any other can be given by its tag. */
import { languageName } from "../../../lib/articles/language.ts";

const usual = [
  "am", "ar", "az", "be", "bg", "bn", "bs", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv",
  "mk", "mn", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "tg", "th", "ti", "tk", "tr", "uk", "ur", "uz", "vi", "zh",
];

export type LanguageOption = { id: string; label: string; detail: string };

export const languageOption = (tag: string): LanguageOption => ({ id: tag, label: languageName(tag), detail: tag });

export const languageOptions: readonly LanguageOption[] = usual.map(languageOption).sort((a, b) => a.label.localeCompare(b.label, "en"));
