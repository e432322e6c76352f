import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "./detect-language.ts";
import { isLanguageTag, isRightToLeft, languageName } from "./language.ts";

describe("detecting the language of a short text", () => {
  test.each([
    ["uk", "Україна не повернула жодного тіла"],
    ["uk", "Ми отримали 1200 тіл"],
    ["uk", "Координаційний штаб підтвердив"],
    ["ru", "Украина не вернула ни одного тела российского солдата."],
    ["ru", "Встреча длилась чуть больше часа"],
    ["be", "Сустрэча працягвалася гадзіну"],
    ["en", "Ukraine has not returned the body of a single Russian soldier."],
    ["en", "The meeting lasted an hour"],
    ["ar", "اجتمع الوفدان في إسطنبول"],
    ["fa", "جلسه یک ساعت طول کشید"],
    ["he", "הפגישה נמשכה שעה"],
    ["de", "Die Sitzung dauerte kaum länger als eine Stunde"],
    ["fr", "La réunion a duré une heure"],
    ["pl", "Spotkanie trwało godzinę"],
    ["zh", "会议持续了一个小时"],
    ["ja", "会議は一時間続いた"],
  ])("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test("says nothing where the text says too little", () => {
    expect([detectLanguage(""), detectLanguage("1,200"), detectLanguage("👍"), detectLanguage("KSHPW")]).toEqual([null, null, null, null]);
  });

  test("gives a language tag or nothing for any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const language = detectLanguage(text);
      expect(language === null || isLanguageTag(language)).toBe(true);
    }));
  });
});

describe("language tags", () => {
  test.each(["en", "uk", "zh-Hant", "sr-Latn-RS", "crh", "pt-BR"])("%s is one", (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  test.each(["", "english", "uk_UA", "e", "i-klingon", "en-", "x-private", "en\n", "../en"])("%j is none", (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  test("Arabic, Hebrew, Persian and Urdu run from right to left, also where the script says so", () => {
    expect(["ar", "he", "fa", "ur", "ar-EG", "az-Arab", "dv"].map(isRightToLeft)).toEqual(Array(7).fill(true));
    expect(["en", "uk", "ur-Latn", "az", "zh", "nonsense tag"].map(isRightToLeft)).toEqual(Array(6).fill(false));
  });

  test("have a name in the reader's language", () => {
    expect(languageName("uk")).toBe("Ukrainian");
    expect(languageName("en", "uk")).toBe("англійська");
    expect(languageName("zh-Hant")).toBe("Traditional Chinese");
    expect(languageName("en-US-u-ca-gregory")).toBe("American English");
    expect(languageName("nonsense tag")).toBe("nonsense tag");
  });
});
