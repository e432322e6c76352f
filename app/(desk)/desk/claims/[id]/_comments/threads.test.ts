import { describe, expect, it } from "vitest";
import type { CommentShape } from "../../../../../../lib/claims/shapes.ts";
import { openCount, threadOn, threadsBeside, threadsOf } from "./threads.ts";

const said = (id: string, on: CommentShape["on"], resolvedAt: string | null = null): CommentShape =>
  ({ id, by: { id: "p", name: "Editor" }, at: "2025-06-13T14:00:00Z", body: id, on, resolvedAt });
const rationale = { field: "rationale", evidenceId: null };
const comments = [said("a", rationale), said("b", null), said("c", rationale, "2025-06-13T15:00:00Z"), said("d", { field: "quote", evidenceId: "e1" })];

describe("comments", () => {
  it("stand together where they were written, open ones apart from resolved ones", () => {
    expect(threadsOf(comments).map(({ key, open, resolved }) => [key, open.length, resolved.length])).toEqual([["claim rationale", 1, 1], ["claim", 1, 0], ["e1 quote", 1, 0]]);
  });

  it("on a line are those of that line alone", () => {
    expect(threadOn(comments, { field: "quote", evidenceId: "e1" }).open.map(({ id }) => id)).toEqual(["d"]);
    expect(threadOn(comments, { field: "quote", evidenceId: "e2" })).toMatchObject({ open: [], resolved: [] });
  });

  it("on lines that are not shown are listed beside them, so that none is hidden", () => {
    expect(threadsBeside(comments, [rationale]).map(({ key }) => key)).toEqual(["claim", "e1 quote"]);
  });

  it("count while they are open", () => {
    expect(openCount(comments)).toBe(3);
  });
});
