import fc from "fast-check";
import { expect, test } from "vitest";
import { actionWords } from "./action-words.ts";
import { type Action, actions, actionsFrom, next, type PublishedFacts, stageDiagram, table, whatSatisfiesStage, whoFor } from "./stages.ts";
import { stagesPage } from "./stages-page.ts";
import { type Stage, stages } from "./words.ts";

const never: PublishedFacts = { hasLivePublication: false, everPublished: false };
const live: PublishedFacts = { hasLivePublication: true, everPublished: true };
const retracted: PublishedFacts = { hasLivePublication: false, everPublished: true };

/** DOMAIN.md §3 told a second time, by stage: a claim never published, one with a live publication, one retracted. */
const expected: Record<Stage, Record<"never" | "live" | "retracted", Partial<Record<Action, Stage>>>> = {
  draft: {
    never: { edit: "draft", submit: "in_review", discard: "discarded" },
    live: { edit: "draft", submit: "in_review", abandon: "published", retract: "draft" },
    retracted: { edit: "draft", submit: "in_review", abandon: "published" },
  },
  in_review: {
    never: { withdraw: "draft", request_changes: "changes_requested", approve: "approved" },
    live: { withdraw: "draft", request_changes: "changes_requested", approve: "approved", retract: "in_review" },
    retracted: { withdraw: "draft", request_changes: "changes_requested", approve: "approved" },
  },
  changes_requested: {
    never: { edit: "changes_requested", submit: "in_review", discard: "discarded" },
    live: { edit: "changes_requested", submit: "in_review", abandon: "published", retract: "changes_requested" },
    retracted: { edit: "changes_requested", submit: "in_review", abandon: "published" },
  },
  approved: {
    never: { edit: "draft", withdraw_approval: "in_review", publish: "published", schedule: "approved", unschedule: "approved" },
    live: { edit: "draft", withdraw_approval: "in_review", publish: "published", schedule: "approved", unschedule: "approved", retract: "draft" },
    retracted: { edit: "draft", withdraw_approval: "in_review", publish: "published", schedule: "approved", unschedule: "approved" },
  },
  published: { never: { reopen: "draft" }, live: { reopen: "draft", retract: "published" }, retracted: { reopen: "draft" } },
  discarded: { never: { restore: "draft" }, live: {}, retracted: {} },
};

const everyStand = stages.flatMap((stage) => ([["never", never], ["live", live], ["retracted", retracted]] as const).map(([name, facts]) => ({ stage, name, facts })));

test.each(everyStand)("from $stage, $name published: these actions and no others", ({ stage, name, facts }) => {
  const possible = actions.flatMap((action) => {
    const to = next(stage, action, facts);
    return to ? [[action, to]] : [];
  });
  expect(Object.fromEntries(possible)).toEqual(expected[stage][name]);
  expect(actionsFrom(stage, facts)).toEqual(actions.filter((action) => action in expected[stage][name]));
});

test("no stand has two rows for one action", () => {
  for (const { stage, facts } of everyStand) {
    for (const action of actions) {
      const rows = table.filter((row) => row.action === action && row.from.includes(stage)
        && (row.published === undefined || { once: facts.everPublished, never: !facts.everPublished, live: facts.hasLivePublication }[row.published]));
      expect(rows.length).toBeLessThanOrEqual(1);
    }
  }
});

test("who may do an action is the same in every row", () => {
  for (const row of table) expect(whoFor(row.action)).toBe(row.who);
  expect(new Set(table.map((row) => row.action))).toEqual(new Set(actions));
});

type Stand = PublishedFacts & { stage: Stage };

/** What the actions do to a claim besides its stage. */
function after(stand: Stand, action: Action): Stand {
  const stage = next(stand.stage, action, stand);
  if (!stage) return stand;
  if (action === "publish") return { stage, hasLivePublication: true, everPublished: true };
  return { ...stand, stage, hasLivePublication: stand.hasLivePublication && action !== "retract" };
}

test("whatever is done in whatever order, a claim stands where it can", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 60 }), (done) => {
    let stand: Stand = { stage: "draft", ...never };
    for (const action of done) {
      const then = after(stand, action);
      if (then.stage === "published") expect(then.everPublished).toBe(true);
      if (then.stage === "discarded") expect(then.everPublished).toBe(false);
      if (then.hasLivePublication) expect(then.everPublished).toBe(true);
      if (then.stage === "approved" && stand.stage !== "approved") expect([stand.stage, action]).toEqual(["in_review", "approve"]);
      if (!stand.hasLivePublication && then.hasLivePublication) expect([stand.stage, action]).toEqual(["approved", "publish"]);
      expect(actionsFrom(then.stage, then).length).toBeGreaterThan(0);
      stand = then;
    }
  }), { numRuns: 500 });
});

test("every stage can be reached, and from every one the claim can still be published", () => {
  const begin: Stand = { stage: "draft", ...never };
  const reached = reachable(begin);
  expect(new Set(reached.map((stand) => stand.stage))).toEqual(new Set(stages));
  for (const stand of reached) expect(reachable(stand).some((then) => then.hasLivePublication)).toBe(true);
});

function reachable(begin: Stand): Stand[] {
  const known = new Map([[JSON.stringify(begin), begin]]);
  for (const stand of known.values()) {
    for (const action of actions) {
      const then = after(stand, action);
      known.set(JSON.stringify(then), then);
    }
  }
  return [...known.values()];
}

test("a refusal says where the claim stands and from where it would go", () => {
  expect(whatSatisfiesStage("draft", "publish")).toBe("This claim is a draft, so it cannot be published now. It can be when it is approved.");
  expect(whatSatisfiesStage("published", "discard"))
    .toBe("This claim is published, so it cannot be discarded now. It can be when it is a draft or back with changes requested and was never published.");
  expect(whatSatisfiesStage("draft", "create")).toBe("This claim is a draft, so it cannot be created now.");
});

test("every action has a label and a sentence", () => {
  for (const action of actions) {
    expect(actionWords[action].label).toMatch(/^[A-Z]/u);
    expect(actionWords[action].does).toMatch(/^[A-Z].*\.$/u);
  }
});

test("the diagram has a line for each way there is", () => {
  expect(stageDiagram().split("\n").length - 1).toBe(table.reduce((count, row) => count + Math.max(row.from.length, 1), 0));
});

test("docs/stages.md is what the table says (written anew with vitest -u)", async () => {
  await expect(stagesPage()).toMatchFileSnapshot("../../docs/stages.md");
});
