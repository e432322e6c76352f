import { describe, expect, it } from "vitest";
import { applied, inverse, onlyChanges } from "./edits.ts";
import { aClaim } from "./fixtures.ts";

describe("a change to a claim", () => {
  it("shows a finding at once, on that item alone", () => {
    const after = applied(aClaim(), { on: "evidence", id: "kshpw", fields: { finding: "confirmed" } });
    expect(after.evidence.map((item) => item.finding)).toEqual(["confirmed", "confirmed"]);
  });

  it("is undone by putting back what stood there", () => {
    const claim = aClaim();
    const edit = { on: "evidence", id: "interfax", fields: { finding: "disputed" } } as const;
    const undo = inverse(claim, edit);
    expect(undo && applied(applied(claim, edit), undo)).toEqual(claim);
  });

  it("unmarks again an item that had no finding", () => {
    expect(inverse(aClaim(), { on: "evidence", id: "kshpw", fields: { finding: "confirmed" } })).toEqual({ on: "evidence", id: "kshpw", fields: { finding: null } });
  });

  it("cannot be undone where it was the first verdict: a verdict is changed, never taken away", () => {
    expect(inverse(aClaim(), { on: "verdict", fields: { verdict: "confirmed", rationale: "Both sides say so." } })).toBeNull();
  });

  it("is nothing when the field stays as it was", () => {
    const claim = aClaim();
    expect(onlyChanges(claim, { on: "claim", fields: { statement: claim.statement, topics: ["body exchange"] } })).toBeNull();
    expect(onlyChanges(claim, { on: "claim", fields: { statement: "Another.", topics: ["body exchange"] } })).toEqual({ on: "claim", fields: { statement: "Another." } });
  });
});
