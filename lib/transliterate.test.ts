import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { transliterate } from "./transliterate.ts";

describe("transliterating", () => {
  test("Ukrainian goes by the official table", () => {
    expect(transliterate("Згурський, Юрій; Знам’янка, Їжакевич, Ґалаґан, Гадяч, Щербухи, Єнакієве"))
      .toBe("Zghurskyi, Yurii; Znamianka, Yizhakevych, Galagan, Hadiach, Shcherbukhy, Yenakiieve");
  });

  test("Russian stays Russian", () => {
    expect(transliterate("Объект передан, съезд окончен")).toBe("Obekt peredan, sezd okonchen");
    expect(transliterate("Владимир Мединский")).toBe("Vladimir Medinskiy");
  });

  test("the given language decides where the letters do not", () => {
    expect(transliterate("Голова", "uk")).toBe("Holova");
    expect(transliterate("Голова", "uk-UA")).toBe("Holova");
    expect(transliterate("Голова", "ru")).toBe("Golova");
  });

  test("letters with accents, Greek and Chinese come out as letters", () => {
    expect(transliterate("Łódź, straße, Ελλάδα, 会议")).toBe("Lodz, strasse, Ellada, HuiYi");
  });

  test("every text comes out in ASCII", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([...transliterate(text)].every((letter) => letter <= "\u007F")).toBe(true);
    }));
  });
});
