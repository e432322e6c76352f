import fc from "fast-check";
import { expect, test } from "vitest";
import { type Role, roles } from "../people/words.ts";
import { fourEyes, mayAct } from "./policy.ts";
import { actions, whoFor } from "./stages.ts";

const person = (id: string, ...held: Role[]) => ({ id, roles: held });
const checker = person("checker", "fact_checker");
const editor = person("editor", "editor");
const claim = (assigneeId: string | null = null, submittedById: string | null = null) => ({ assigneeId, submittedById });
const refusal = (...asked: Parameters<typeof mayAct>) => {
  const answer = mayAct(...asked);
  return answer.ok ? null : answer.why;
};

test("an editor may do everything on the table, whoever has the claim", () => {
  for (const action of actions) expect(mayAct(editor, action, claim("checker", "checker"))).toEqual({ ok: true });
});

test("who is neither fact-checker nor editor may do nothing, an admin neither", () => {
  for (const action of actions) {
    expect(mayAct(person("admin", "admin"), action, claim("admin", "admin")).ok).toBe(false);
    expect(mayAct(person("nobody"), action, claim()).ok).toBe(false);
  }
});

test("an admin who is an editor too may act as one", () => {
  expect(mayAct(person("both", "admin", "editor"), "publish", claim()).ok).toBe(true);
});

test("a fact-checker makes claims, and works on those with nobody or with them", () => {
  expect(mayAct(checker, "create", claim("somebody")).ok).toBe(true);
  for (const action of ["edit", "submit", "discard", "restore"] as const) {
    expect(mayAct(checker, action, claim()).ok).toBe(true);
    expect(mayAct(checker, action, claim("checker")).ok).toBe(true);
    expect(refusal(checker, action, claim("somebody"))).toBe("This claim is with somebody else. Its assignee or an editor can change it.");
  }
});

test("only the submitter, or an editor, withdraws", () => {
  expect(mayAct(checker, "withdraw", claim("somebody", "checker")).ok).toBe(true);
  expect(refusal(checker, "withdraw", claim("checker", "somebody"))).toBe("Only the person who submitted it, or an editor, can withdraw it.");
  expect(mayAct(checker, "withdraw", claim("checker", null)).ok).toBe(false);
});

test("what is an editor's is refused to a fact-checker, their own claim or not", () => {
  for (const action of actions.filter((each) => whoFor(each) === "editor")) expect(refusal(checker, action, claim("checker", "checker"))).toBe("Only an editor may do this.");
});

test("a refusal names the role that lacks, not an assignee who is not in the way", () => {
  expect(refusal(person("admin", "admin"), "edit", claim())).toBe("Only fact-checkers and editors may do this. An admin can give you one of these roles.");
});

test("a further role never takes a permission away", () => {
  const anybody = fc.record({ id: fc.constantFrom("a", "b"), roles: fc.subarray([...roles]) });
  const anyClaim = fc.record({ assigneeId: fc.constantFrom(null, "a", "b"), submittedById: fc.constantFrom(null, "a", "b") });
  fc.assert(fc.property(anybody, fc.constantFrom(...roles), fc.constantFrom(...actions), anyClaim, (who, more, action, about) => {
    if (mayAct(who, action, about).ok) expect(mayAct({ ...who, roles: [...who.roles, more] }, action, about).ok).toBe(true);
  }));
});

const seen = { enabled: true, approverId: "editor", submittedBy: ["checker"], contentChangedBy: ["checker"] };

test("four eyes: who neither submitted nor changed it approves", () => {
  expect(fourEyes(seen)).toEqual({ ok: true });
});

test("four eyes: nobody approves what they submitted, even among several submitters", () => {
  expect(fourEyes({ ...seen, submittedBy: ["editor", "checker"] })).toEqual({ ok: false, why: "You submitted this revision, so somebody else must approve it." });
});

test("four eyes: nobody approves what they changed, however long ago since the last publication", () => {
  expect(fourEyes({ ...seen, contentChangedBy: ["checker", "editor", "checker"] }))
    .toEqual({ ok: false, why: "You worked on this claim since it was last published, so somebody else must approve it." });
});

test("four eyes can be switched off", () => {
  expect(fourEyes({ ...seen, enabled: false, submittedBy: ["editor"], contentChangedBy: ["editor"] })).toEqual({ ok: true });
});
