import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishedVerdicts } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { aFreshDesk } from "../people/fixtures.ts";
import { foldName } from "../sources/fold.ts";
import { latestVerdicts } from "./queries.ts";

let db: Database;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ db, close } = await aFreshDesk());
  await db.transaction(async (tx) => {
    await tx.insert(publishedVerdicts).values([
      published("exchange", "Україна повернула 27 тіл, каже Мединський", { language: "uk" }),
      published("ecole", "L’École a été évacuée à São Paulo", { language: "fr-CA" }),
      published("taken-back", "Україна повернула все", { language: "uk", retractedAt: new Date(), searchText: "" }),
    ]);
  });
});
afterEach(() => close());

describe("what readers search for", () => {
  it.each([
    ["МЕДИНСЬКИЙ тіл", ["exchange"]],
    ["тіл повернула україна", ["exchange"]],
    ["украіна", ["exchange"]],
    ["ecole sao evacuee", ["ecole"]],
    ["тіл École", []],
    ["все", []],
    ["100%", []],
  ])("%s: all its words, in any order, case and with or without accents", async (q, slugs) => {
    expect((await latestVerdicts(db.published, { q })).items.map((row) => row.slug)).toEqual(slugs);
  });

  it("in a language finds its regional forms too", async () => {
    expect((await latestVerdicts(db.published, { language: "fr" })).items.map((row) => row.slug)).toEqual(["ecole"]);
  });
});

function published(slug: string, statement: string, given: Partial<typeof publishedVerdicts.$inferInsert>): typeof publishedVerdicts.$inferInsert {
  return {
    slug, statement, number: 1, verdict: "unverified", language: "en", topics: [], sourceSlugs: [], kind: "first", publishedAt: new Date("2025-06-13T12:00:00Z"), searchText: foldName(statement), ...given,
  };
}
