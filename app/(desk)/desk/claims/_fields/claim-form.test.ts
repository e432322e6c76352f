import { describe, expect, it } from "vitest";
import { aClaim } from "../[id]/_model/fixtures.ts";
import { changesSince, collisions, inWords, valuesOf } from "./claim-form.ts";

const opened = valuesOf(aClaim());

describe("the claim's own fields in a form", () => {
  it("sends only what was changed", () => {
    expect(changesSince(opened, opened)).toEqual({});
    expect(changesSince(opened, { ...opened, claimedAt: "", topics: ["body exchange", "prisoners"] })).toEqual({ claimedAt: null, topics: ["body exchange", "prisoners"] });
    expect(changesSince(opened, { ...opened, claimant: null })).toEqual({ claimant: null });
  });

  it("finds what somebody else changed too, and not to the same", () => {
    const theirs = { ...opened, statement: "Their words.", kind: "fact" as const };
    const mine = { ...opened, statement: "My words.", stillUnknown: "Where." };
    expect(collisions(mine, { opened, now: theirs })).toEqual(["statement"]);
    expect(collisions({ ...opened, statement: "Their words." }, { opened, now: theirs })).toEqual([]);
    expect(collisions(opened, { opened, now: theirs })).toEqual([]);
  });

  it("says what stands there now", () => {
    expect(inWords(opened.claimant)).toBe("Interfax");
    expect(inWords([])).toBe("nothing");
    expect(inWords(opened.statement)).toBe(aClaim().statement);
  });
});
