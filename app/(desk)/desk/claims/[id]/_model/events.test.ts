import { describe, expect, it } from "vitest";
import type { EventShape } from "../../../../../../lib/claims/shapes.ts";
import { againstFor, didWords, doneSince } from "./events.ts";

let seconds = 0;
const event = (action: string, revision: number | null, by = "checker"): EventShape => {
  seconds += 1;
  return { id: String(seconds), at: new Date(Date.UTC(2025, 5, 13, 14, 0, seconds)).toISOString(), by: { id: by, name: by }, action, thing: { kind: "claim", id: "c1", name: null, language: null }, whom: null, fields: [], revision, note: null };
};
const newestFirst = (...events: EventShape[]) => events.toReversed();

describe("what was done with a claim", () => {
  it("is said as a sentence", () => {
    expect([event("approve", 7), event("edit", 8), event("reopen", 8)].map(didWords)).toEqual(["approved revision 7", "saved revision 8", "reopened it"]);
  });

  it("since a moment leaves out comments and tells a row of edits once", () => {
    const [submit, first, second, comment] = [event("submit", 4), event("edit", 5), event("edit", 6), event("comment", 6)];
    expect(doneSince(newestFirst(submit, first, second, comment), submit.at).map(({ revision }) => revision)).toEqual([6]);
  });
});

describe("the revision that a review compares against", () => {
  const events = newestFirst(event("create", 1), event("submit", 3), event("request_changes", 3, "editor"), event("submit", 5), event("request_changes", 5, "editor2"), event("submit", 7));

  it("is the one this person last decided on", () => {
    expect(againstFor(events, "editor", 7)).toMatchObject({ revision: 3, why: "you" });
  });

  it("is the last decision for an editor who is new to the claim", () => {
    expect(againstFor(events, "editor3", 7)).toMatchObject({ revision: 5, why: "decision" });
  });

  it("is the last publication where nothing was decided before", () => {
    expect(againstFor(newestFirst(event("publish", 2, "desk"), event("edit", 3)), "editor", 3)).toMatchObject({ revision: 2, why: "publication" });
  });

  it("is nothing for a claim that nobody has looked at", () => {
    expect(againstFor(newestFirst(event("create", 1), event("submit", 4)), "editor", 4)).toBeNull();
  });

  it("is never the revision itself", () => {
    expect(againstFor(newestFirst(event("request_changes", 3, "editor"), event("approve", 5, "editor")), "editor", 5)).toMatchObject({ revision: 3 });
  });
});
