import { expect, test } from "vitest";
import { otherLanguages, rowIn, verdictIn } from "./language-version.ts";
import type { PublicVerdict } from "./shapes.ts";

const uk = { language: "uk", statement: "Росія передала 1200 тіл.", rationale: "Обидві сторони.", stillUnknown: null };
const verdict = { language: "en-GB", statement: "Russia handed over 1,200 bodies.", rationale: "Both sides.", stillUnknown: "Who they are.", translations: [uk] } as PublicVerdict;

test("a page shows the version in its language, all of it", () => {
  expect(verdictIn(verdict, "uk")).toMatchObject({ ...uk, isMissing: false });
  expect(verdictIn(verdict, "en")).toMatchObject({ language: "en-GB", rationale: "Both sides.", isMissing: false });
});

test("where there is none it shows the original, and says that it is missing", () => {
  expect(verdictIn(verdict, "ru")).toMatchObject({ language: "en-GB", stillUnknown: "Who they are.", isMissing: true });
});

test("of a retracted verdict no version gives a rationale", () => {
  expect(verdictIn({ ...verdict, rationale: null, translations: [{ ...uk, rationale: "" }] }, "uk")).toMatchObject({ statement: uk.statement, rationale: null });
});

test("a line of a list shows statement and reason in the page's language", () => {
  const row = { language: "en", statement: "Russia handed over 1,200 bodies.", reason: "Both sides.", translations: [{ language: "uk", statement: uk.statement, reason: "Обидві сторони." }] };
  expect(rowIn(row, "uk")).toMatchObject({ language: "uk", statement: uk.statement, reason: "Обидві сторони." });
  expect(rowIn({ ...row, translations: undefined }, "uk")).toMatchObject({ language: "en", reason: "Both sides." });
  expect([otherLanguages([row], "uk"), otherLanguages([row, row, { ...row, language: "en-GB" }], "ru"), otherLanguages([], "ru")]).toEqual([[], ["en", "en-GB"], []]);
});
