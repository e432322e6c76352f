import { expect, it } from "vitest";
import { mayMend } from "./mending.ts";

const checker = { id: "c", roles: ["fact_checker"] } as const;
const editor = { id: "e", roles: ["editor"] } as const;
const nobody = null;

it("an anchor is mended while its claim may be edited, by those who may edit it", () => {
  expect(mayMend(checker, { stage: "draft", assignee: nobody })).toEqual({ may: true, warning: null });
  expect(mayMend(checker, { stage: "draft", assignee: { id: "o", name: "Olena" } })).toEqual({ may: false, why: "This claim is with Olena, who can mend it; so can an editor." });
  expect(mayMend(editor, { stage: "changes_requested", assignee: { id: "o", name: "Olena" } })).toEqual({ may: true, warning: null });
  expect(mayMend({ id: "a", roles: ["admin"] }, { stage: "draft", assignee: nobody })).toMatchObject({ may: false });
});

it("in review and once published it waits, and the reason says for what", () => {
  expect(mayMend(editor, { stage: "in_review", assignee: nobody })).toMatchObject({ may: false, why: expect.stringContaining("withdrawn") });
  expect(mayMend(editor, { stage: "published", assignee: nobody })).toMatchObject({ may: false, why: expect.stringContaining("reopens") });
});

it("of an approved claim it takes the approval back, and says so", () => {
  expect(mayMend(checker, { stage: "approved", assignee: nobody })).toMatchObject({ may: true, warning: expect.stringContaining("approval") });
});
