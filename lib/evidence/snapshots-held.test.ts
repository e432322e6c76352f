import { describe, expect, test } from "vitest";
import type { Content } from "../claims/content.ts";
import { anItem } from "./making.ts";
import { changedSinceFinding, type Held, pinOf, withSnapshots } from "./snapshots-held.ts";

const held = (...rows: [id: string, textHash: string | null][]): Held[] => rows.map(([id, textHash]) => ({ id, evidenceId: "wire", textHash }));
const item = { ...anItem({ id: "wire", sourceId: "interfax", medium: "text" }), finding: "confirmed" as const };

describe("a wire report that was captured again", () => {
  test("says the same: its finding stands", () => {
    expect(changedSinceFinding({ ...item, findingOn: "s1" }, held(["s1", "a"], ["s2", "a"]))).toBe(false);
  });
  test("was edited in silence: its finding is to be looked at again, until it is marked anew", () => {
    const both = held(["s1", "a"], ["s2", "b"]);
    expect(changedSinceFinding({ ...item, findingOn: "s1" }, both)).toBe(true);
    expect(changedSinceFinding({ ...item, findingOn: "s2" }, both)).toBe(false);
  });
  test("went back to what it said: nothing is left to look at", () => {
    expect(changedSinceFinding({ ...item, findingOn: "s1" }, held(["s1", "a"], ["s2", "b"], ["s3", "a"]))).toBe(false);
  });
  test("was marked before anything was captured: the first capture is what the finding is compared with", () => {
    expect(changedSinceFinding({ ...item, findingOn: null }, held(["s1", "a"]))).toBe(false);
    expect(changedSinceFinding({ ...item, findingOn: null }, held(["s1", "a"], ["s2", "b"]))).toBe(true);
  });
  test("has no finding yet: there is nothing to be changed since", () => {
    expect(changedSinceFinding({ ...item, finding: null }, held(["s1", "a"], ["s2", "b"]))).toBe(false);
  });
  test("is no upload's business: a file given by hand has no text that is compared", () => {
    expect(changedSinceFinding({ ...item, findingOn: "s1" }, held(["s1", "a"], ["upload", null]))).toBe(false);
  });
});

test("an item has the snapshots its revision names and those captured since, and a finding is pinned to the last", () => {
  const content = { evidence: [{ ...item, snapshots: ["s1"] }, anItem({ id: "video", sourceId: "unnamed", medium: "video" })] } as unknown as Content;
  const [wire, video] = withSnapshots(content, held(["s1", "a"], ["s2", "b"])).evidence;
  expect([wire?.snapshots, video?.snapshots]).toEqual([["s1", "s2"], []]);
  expect([pinOf(wire ?? item), pinOf(item)]).toEqual(["s2", null]);
});
