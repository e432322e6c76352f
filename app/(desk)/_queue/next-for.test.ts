import { describe, expect, it } from "vitest";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { nextFor } from "./next-for";

const row = (id: string, stage: ClaimRow["stage"], stageSince: string, assignee: string | null = null) =>
  ({ id, stage, stageSince, assignee: assignee === null ? null : { id: assignee, name: assignee } }) as ClaimRow;

describe("what comes next in the queue", () => {
  const rows = [row("draft", "draft", "2025-06-01"), row("young", "in_review", "2025-06-09"), row("old", "in_review", "2025-06-02"), row("theirs", "changes_requested", "2025-05-01", "somebody")];

  it("is the claim that has waited longest for a decision, for an editor", () => {
    expect(nextFor({ id: "me", roles: ["editor"] }, rows)).toEqual({ id: "old", label: "Next to decide" });
  });

  it("is a checker's own or unassigned work, never another's", () => {
    expect(nextFor({ id: "me", roles: ["fact_checker"] }, rows)).toEqual({ id: "draft", label: "Next to work on" });
  });

  it("is nothing for an admin who is neither", () => {
    expect(nextFor({ id: "me", roles: ["admin"] }, rows)).toBeNull();
  });
});
