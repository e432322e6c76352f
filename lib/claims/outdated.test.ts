import { expect, it } from "vitest";
import { languageVersions, reachBack, type Worded } from "./outdated.ts";

const uk = { language: "uk", statement: "Міст упав.", rationale: "Так кажуть.", stillUnknown: null };
const ru = { language: "ru", statement: "Мост упал.", rationale: "Так говорят.", stillUnknown: null };
const at = (number: number, statement: string, translations: Worded["content"]["translations"], rationale = "They say so."): Worded =>
  ({ number, content: { statement, rationale, stillUnknown: null, translations } });

it("is not outdated while the original says what it said", () => {
  expect(languageVersions([at(3, "The bridge fell.", [uk]), at(2, "The bridge fell.", [uk]), at(1, "The bridge fell.", [])])).toEqual([{ language: "uk", madeIn: 2, outdated: [] }]);
});

it("is outdated once the statement changes, and says what it was made from", () => {
  expect(languageVersions([at(3, "The old bridge fell.", [uk]), at(2, "The bridge fell.", [uk]), at(1, "The bridge fell.", [])]))
    .toEqual([{ language: "uk", madeIn: 2, outdated: [{ field: "statement", was: "The bridge fell." }] }]);
});

it("is up to date again when the original goes back to its words, and when the version is written anew", () => {
  const older = [at(2, "The bridge fell.", [uk]), at(1, "The bridge fell.", [])];
  expect(languageVersions([at(4, "The bridge fell.", [uk]), at(3, "A bridge fell.", [uk]), ...older])[0]?.outdated).toEqual([]);
  const anew = { ...uk, statement: "Старий міст упав." };
  expect(languageVersions([at(4, "The old bridge fell.", [anew]), at(3, "The old bridge fell.", [uk]), ...older])).toEqual([{ language: "uk", madeIn: 4, outdated: [] }]);
});

it("is told of each language for itself", () => {
  const versions = languageVersions([at(3, "A bridge fell.", [ru, uk], "Both say so."), at(2, "A bridge fell.", [uk]), at(1, "A bridge fell.", [])]);
  expect(versions).toEqual([{ language: "ru", madeIn: 3, outdated: [] }, { language: "uk", madeIn: 2, outdated: [{ field: "rationale", was: "They say so." }] }]);
});

it("needs older revisions until the one before it was written is among them", () => {
  expect(reachBack([at(3, "A bridge fell.", [uk]), at(2, "A bridge fell.", [uk])])).toBe(false);
  expect(reachBack([at(3, "A bridge fell.", [uk]), at(2, "A bridge fell.", [])])).toBe(true);
  expect(reachBack([at(1, "A bridge fell.", [uk])])).toBe(true);
});
