import { expect, test } from "vitest";
import { firstSentence } from "./first-sentence.ts";

test.each([
  ["en", "Both sides give the same number. Neither draws on the other.", "Both sides give the same number."],
  ["en", "The U.S. Army denied it. So did NATO.", "The U.S. Army denied it."],
  ["en", "By 13 June 1,212 bodies had come, says J. Doe. No other account exists.", "By 13 June 1,212 bodies had come, says J. Doe."],
  ["uk", "За даними ст. 5 закону, так і є. Інших даних немає.", "За даними ст. 5 закону, так і є."],
  ["ru", "Так сказано в отчёте. Других данных нет!", "Так сказано в отчёте."],
  ["ar", "هل وصلت الجثث؟ لا أحد يؤكد ذلك.", "هل وصلت الجثث؟"],
  ["en", "One sentence without a stop", "One sentence without a stop"],
  ["en", "", ""],
])("in %s, of “%s” it is “%s”", (language, text, first) => {
  expect(firstSentence(text, language)).toBe(first);
});
