import { expect, test } from "vitest";
import { hereIn, inLanguage, quoted, versionsOf } from "./here.ts";

test("a reader's links stay in the language of the page, and the desk's own stands at the root", () => {
  expect(hereIn("uk", "en").link("/verdicts/x")).toBe("/uk/verdicts/x");
  expect(hereIn("uk", "en").link("/")).toBe("/uk");
  expect(hereIn("uk", "uk").link("/verdicts/x")).toBe("/verdicts/x");
  expect(versionsOf("/method", "ru").map((each) => each.path)).toEqual(["/en/method", "/uk/method", "/method"]);
});

test("dates, lists and names of languages are said in the language of the page", () => {
  const [en, uk, ru] = [hereIn("en", "en"), hereIn("uk", "en"), hereIn("ru", "en")];
  expect([en, uk, ru].map((here) => here.day("2025-06-13T14:02:00Z"))).toEqual(["13 June 2025", "13 червня 2025", "13 июня 2025"]);
  expect([en, uk, ru].map((here) => here.list(["A", "B", "C", "B"]))).toEqual(["A, B and C", "A, B і C", "A, B и C"]);
  expect([en, uk, ru].map((here) => here.languageName("ar"))).toEqual(["Arabic", "арабська", "арабский"]);
});

test("words in another language say which, and which way they run", () => {
  expect(inLanguage("ar")).toEqual({ lang: "ar", dir: "rtl" });
  expect(hereIn("uk", "en", "he").desk).toEqual({ lang: "he", dir: "rtl" });
});

test("a quotation stands between the marks of its language, with the full stop where that language sets it", () => {
  expect(quoted("Росія передала тіла.", "uk-UA")).toEqual({ open: "«", rest: "Росія передала тіла»." });
  expect(quoted("Кто это сказал?", "ru")).toEqual({ open: "«", rest: "Кто это сказал?»" });
  expect(quoted("Russia handed over bodies.", "en")).toEqual({ open: "“", rest: "Russia handed over bodies.”" });
});
