import { describe, expect, it } from "vitest";
import { aClaim } from "../_model/fixtures.ts";
import { type Draft, editsFrom, parsedDraft, rebased, shown, typed } from "./draft.ts";

const saved = aClaim({ verdict: "confirmed", rationale: "Both sides say so.", stillUnknown: "Who the dead are." });
const write = (draft: Draft, claim = aClaim(), ...[field, value]: ["verdict" | "rationale" | "stillUnknown" | "reason", string]) => typed(draft, claim, { field, value });

describe("what is written but not saved", () => {
  it("stands over the claim, and goes when it says the same", () => {
    const draft = write({}, saved, "rationale", "Both sides say so, and there is film.");
    expect(shown(draft, saved)).toMatchObject({ verdict: "confirmed", rationale: "Both sides say so, and there is film." });
    expect(write(draft, saved, "rationale", "Both sides say so.")).toEqual({});
    expect(rebased({ rationale: { base: "Both.", value: "Both sides say so. " } }, saved)).toEqual({ draft: {}, met: [] });
  });

  it("waits for its other half: a verdict for its rationale, a rationale for its verdict", () => {
    const chosen = write({}, aClaim(), "verdict", "disputed");
    expect(editsFrom(chosen, aClaim())).toEqual({ edits: [], left: chosen });
    const both = write(chosen, aClaim(), "rationale", "Neither saw it. ");
    expect(editsFrom(both, aClaim())).toEqual({ edits: [{ on: "verdict", fields: { verdict: "disputed", rationale: "Neither saw it." } }], left: {} });
  });

  it("saves what we do not know by itself, and takes it away when it is emptied", () => {
    expect(editsFrom(write({}, saved, "stillUnknown", " "), saved).edits).toEqual([{ on: "claim", fields: { stillUnknown: null } }]);
  });

  it("gives a reason for the override with the verdict, and withdraws it when emptied", () => {
    const withReason = aClaim({ ...saved, override: { reason: "An older one.", rules: ["assessment"], confirmedBy: null } });
    expect(editsFrom(write({}, saved, "reason", "The film is enough."), saved).edits).toMatchObject([{ fields: { override: { reason: "The film is enough." } } }]);
    expect(editsFrom(write({}, withReason, "reason", ""), withReason).edits).toMatchObject([{ fields: { override: null } }]);
    expect(editsFrom(write({}, withReason, "rationale", "Other words."), withReason).edits).toEqual([{ on: "verdict", fields: { verdict: "confirmed", rationale: "Other words." } }]);
  });

  it("puts both texts together when somebody else wrote meanwhile", () => {
    const draft: Draft = { rationale: { base: "Both sides say so.", value: "Both sides say so, and there is film." } };
    const theirs = { ...saved, rationale: "Now both sides say so." };
    const { draft: merged, met } = rebased(draft, theirs);
    expect(merged.rationale).toEqual({ base: "Now both sides say so.", value: "Now both sides say so, and there is film." });
    expect(met).toEqual(["rationale"]);
  });

  it("leaves somebody else's verdict standing, and says so", () => {
    expect(rebased({ verdict: { base: "", value: "disputed" } }, saved)).toEqual({ draft: {}, met: ["verdict"] });
  });

  it("takes from what was kept only what it knows", () => {
    expect(parsedDraft({ rationale: { base: "", value: "Draft" }, verdict: "confirmed", other: { base: "", value: "" } })).toEqual({ rationale: { base: "", value: "Draft" } });
    expect(parsedDraft(null)).toEqual({});
  });
});
