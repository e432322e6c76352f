import { describe, expect, it } from "vitest";
import { type Choice, conflictOf, resolved } from "./conflict.ts";
import { aClaim, anItem } from "./fixtures.ts";
import type { Edit } from "./edits.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";

const theirs = (claim: ClaimShape) => ({ version: 10, revision: 7, by: { id: "p2", name: "Checker 2" }, at: "2025-06-13T14:41:00Z", claim: { ...claim, version: 10, revision: 7 } });
const none = new Map<string, Choice>();

describe("a conflict", () => {
  it("keeps both where they touch different fields", () => {
    const base = aClaim();
    const conflict = conflictOf(base, theirs({ ...base, stillUnknown: "Who the dead are." }), [{ on: "evidence", id: "kshpw", fields: { finding: "confirmed" } }]);
    expect(conflict.rows).toMatchObject([{ field: "finding", sourceName: "KSHPW", collides: false }]);
    expect(conflict.others).toMatchObject([{ field: "stillUnknown", theirs: "Who the dead are." }]);
    expect(resolved(conflict, none)).toEqual([{ on: "evidence", id: "kshpw", fields: { finding: "confirmed" } }]);
  });

  it("puts two rationales together, and loses neither", () => {
    const base = aClaim({ verdict: "unverified", rationale: "One side says so." });
    const conflict = conflictOf(base, theirs({ ...base, rationale: "Only one side says so." }),
      [{ on: "verdict", fields: { verdict: "unverified", rationale: "One side says so. Nobody counted." } }]);
    const row = conflict.rows.find((each) => each.field === "rationale");
    expect(row).toMatchObject({ collides: true, together: "Only one side says so. Nobody counted." });
    expect(resolved(conflict, none)).toEqual([{ on: "verdict", fields: { verdict: "unverified", rationale: "Only one side says so. Nobody counted.", override: null } }]);
  });

  it("asks nothing about a verdict that only they changed, though it was sent along with the rationale", () => {
    const base = aClaim({ verdict: "unverified", rationale: "One side says so." });
    const conflict = conflictOf(base, theirs({ ...base, verdict: "confirmed" }), [{ on: "verdict", fields: { verdict: "unverified", rationale: "One side says so. Nobody counted." } }]);
    expect(conflict.rows.map(({ field, collides }) => [field, collides])).toEqual([["rationale", false]]);
    expect(conflict.others.map(({ field }) => field)).toEqual(["verdict"]);
    expect(resolved(conflict, none)).toEqual([{ on: "verdict", fields: { verdict: "confirmed", rationale: "One side says so. Nobody counted.", override: null } }]);
  });

  it("takes additions as lost where the claim takes no edits any more, so that they can be copied", () => {
    const base = aClaim();
    const attach: Edit = { on: "attach", item: { sourceId: "s", medium: "text", quote: "1,200 bodies" } };
    expect(conflictOf(base, theirs({ ...base, stage: "in_review" }), [attach])).toMatchObject({ acts: [], lost: [attach] });
    expect(conflictOf(base, theirs(base), [attach])).toMatchObject({ acts: [attach], lost: [] });
  });

  it("leaves their finding standing until the person chooses", () => {
    const base = aClaim();
    const other = { ...base, evidence: base.evidence.map((item) => ({ ...item, finding: "disputed" as const })) };
    const conflict = conflictOf(base, theirs(other), [{ on: "evidence", id: "kshpw", fields: { finding: "confirmed" } }]);
    expect(conflict.rows[0]).toMatchObject({ collides: true, theirs: "disputed", yours: "confirmed" });
    expect(resolved(conflict, none)).toEqual([]);
    expect(resolved(conflict, new Map([[conflict.rows[0]?.key ?? "", "yours" as const]]))).toHaveLength(1);
  });

  it("says what is lost where they removed the item you changed", () => {
    const base = aClaim();
    const edit: Edit = { on: "evidence", id: "kshpw", fields: { note: "Ask them again." } };
    const conflict = conflictOf(base, theirs({ ...base, evidence: base.evidence.slice(0, 1) }), [edit]);
    expect(conflict).toMatchObject({ rows: [], lost: [edit], others: [{ field: "evidence", base: "KSHPW", theirs: null }] });
  });

  it("still attaches what you were attaching", () => {
    const base = aClaim();
    const act: Edit = { on: "attach", item: { sourceId: "s", medium: "text" } };
    const conflict = conflictOf(base, theirs({ ...base, evidence: [...base.evidence, anItem("un", "UN")] }), [act]);
    expect(resolved(conflict, none)).toEqual([act]);
  });

  it("takes a change of the same kind by both for agreement", () => {
    const base = aClaim();
    const conflict = conflictOf(base, theirs({ ...base, kind: "fact" }), [{ on: "claim", fields: { kind: "fact" } }]);
    expect(conflict.rows[0]?.collides).toBe(false);
  });
});
