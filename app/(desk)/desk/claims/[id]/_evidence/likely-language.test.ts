import { describe, expect, it } from "vitest";
import { isWrittenIn, likelyLanguage } from "./likely-language.ts";

describe("the language of a pasted quotation", () => {
  it.each([
    ["в Україну повернуто тіл військових", "uk"], ["Украинская сторона передала тела 27 российских военнослужащих, было объявлено", "ru"],
    ["жанчына шчаслівая ў мястэчку", "be"], ["τα σώματα", "el"],
  ])("%s is guessed from its letters", (words, language) => expect(likelyLanguage(words)).toBe(language));

  it("asks what its source speaks where the letters do not tell", () => {
    expect(likelyLanguage("тела 27", ["ru", "en"])).toBe("ru");
    expect(likelyLanguage("The bodies", ["ru", "en"])).toBe("en");
    expect(likelyLanguage("الجثث", ["ar"])).toBe("ar");
  });

  it("does not guess where nothing tells", () => {
    expect(likelyLanguage("The bodies")).toBeNull();
    expect(likelyLanguage("1 200")).toBeNull();
    expect(likelyLanguage("тела", ["en"])).toBeNull();
  });
});

it("a source's alias is known by the language it is written in", () => {
  expect(isWrittenIn("uk", "Координаційний штаб з питань поводження з військовополоненими")).toBe(true);
  expect(isWrittenIn("uk", "Координационный штаб по вопросам обращения с военнопленными, объявленный")).toBe(false);
  expect(isWrittenIn("uk", "KSHPW")).toBe(false);
});
