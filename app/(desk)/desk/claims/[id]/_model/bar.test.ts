import { describe, expect, it } from "vitest";
import type { PermittedAction } from "../../../../../../lib/review/queries.ts";
import type { Action } from "../../../../../../lib/review/stages.ts";
import { decisionBar, moreActions } from "./bar.ts";
import { aClaim } from "./fixtures.ts";

const ok = (...actions: Action[]): PermittedAction[] => actions.map((action) => ({ action, ok: true }));
const no = (action: Action, why: string): PermittedAction => ({ action, ok: false, why });
const live = { number: 1, kind: "first", note: null, publishedAt: "2025-06-14T09:00:00Z" } as const;

describe("the decision bar", () => {
  it("lets an editor who did not work on it decide", () => {
    const bar = decisionBar({ claim: aClaim({ stage: "in_review" }), permitted: ok("approve", "request_changes", "withdraw") });
    expect(bar.words).toBe("You did not work on it, so you may decide. An edit after approval undoes it.");
    expect(bar.buttons.map(({ words, keys }) => `${words} ${keys}`)).toEqual(["Request changes R", "Approve revision 6 A"]);
    expect(bar.more.map(({ words }) => words)).toEqual(["Withdraw the submission"]);
  });

  it("tells an editor who worked on it why somebody else must approve", () => {
    const permitted = [...ok("request_changes"), no("approve", "You worked on this claim since it was last published, so somebody else must approve it.")];
    const bar = decisionBar({ claim: aClaim({ stage: "in_review" }), permitted });
    expect(bar.words).toContain("somebody else must approve it");
    expect(bar.buttons.map(({ action }) => action)).toEqual(["request_changes"]);
    expect(bar.more.find(({ action }) => action === "approve")).toMatchObject({ refused: true });
  });

  it("names the override that an approval confirms", () => {
    const claim = aClaim({ stage: "in_review", override: { reason: "The ministry was asked by phone.", rules: ["assessment"], confirmedBy: null } });
    expect(decisionBar({ claim, permitted: ok("approve") }).buttons[0]?.words).toBe("Approve revision 6 and its override");
  });

  it("says when a scheduled claim goes out, and why a schedule was not carried out", () => {
    expect(decisionBar({ claim: aClaim({ stage: "approved", scheduledFor: "2025-06-14T09:00:00Z" }), permitted: ok("publish") }).words)
      .toBe("It is published by itself on 14 June 2025, 09:00 UTC. An edit cancels that.");
    expect(decisionBar({ claim: aClaim({ stage: "approved", scheduleRefused: "The address is taken." }), permitted: [] }).words)
      .toBe("The schedule was not carried out: The address is taken.");
  });

  it("offers to cancel a schedule only where there is one", () => {
    const actionsOf = (claim: ReturnType<typeof aClaim>) => moreActions({ claim, permitted: [] }).map(({ action }) => action);
    expect(actionsOf(aClaim({ stage: "approved" }))).not.toContain("unschedule");
    expect(actionsOf(aClaim({ stage: "approved", scheduledFor: "2025-06-14T09:00:00Z" }))).toContain("unschedule");
  });

  it("offers abandoning only once published, discarding only before", () => {
    const actionsOf = (claim: ReturnType<typeof aClaim>) => moreActions({ claim, permitted: [] }).map(({ action }) => action);
    expect(actionsOf(aClaim())).toEqual(expect.arrayContaining(["discard"]));
    expect(actionsOf(aClaim())).not.toContain("abandon");
    expect(actionsOf(aClaim({ publication: live }))).toEqual(expect.arrayContaining(["abandon", "retract"]));
  });

  it("says of a published claim what readers see", () => {
    expect(decisionBar({ claim: aClaim({ stage: "published", publication: live }), permitted: [] }).words).toBe("Publication 1 of 14 June 2025 is what readers see.");
    expect(decisionBar({ claim: aClaim({ stage: "published", publication: live, retracted: { at: "2025-06-20T10:00:00Z", note: "x" } }), permitted: [] }).words)
      .toBe("Retracted on 20 June 2025. Reopen it to publish a new verdict.");
  });
});
