import fc from "fast-check";
import { expect, test } from "vitest";
import { groupsOf } from "./circles.ts";

const groups = (edges: Record<string, string[]>) => groupsOf(Object.keys(edges), (id) => edges[id] ?? []);

test("a chain is of groups of one, the end first", () => {
  expect(groups({ a: ["b"], b: ["c"], c: [] })).toEqual([["c"], ["b"], ["a"]]);
});

test("those that lead to one another are one group, wherever it is entered", () => {
  const found = groups({ a: ["b"], b: ["c"], c: ["b", "d"], d: [] }).map((group) => group.sort());
  expect(found).toEqual([["d"], ["b", "c"], ["a"]]);
});

test("a chain of a hundred thousand is not too long", () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => String(index));
  expect(groupsOf(ids, (id) => (Number(id) + 1 < ids.length ? [String(Number(id) + 1)] : []))).toHaveLength(ids.length);
});

test("two are in one group exactly when each can be reached from the other, and groups come after those they lead to", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const anyEdges = fc.record(Object.fromEntries(ids.map((id) => [id, fc.subarray(ids, { maxLength: 3 })])));
  fc.assert(fc.property(anyEdges, (edges) => {
    const reach = (from: string) => {
      const seen = new Set([from]);
      for (const id of seen) for (const to of edges[id] ?? []) seen.add(to);
      return seen;
    };
    const found = groups(edges);
    const at = (id: string) => found.findIndex((group) => group.includes(id));
    expect(found.flat().sort()).toEqual(ids);
    for (const one of ids) {
      for (const other of ids) expect(at(one) === at(other)).toBe(reach(one).has(other) && reach(other).has(one));
      for (const to of edges[one] ?? []) expect(at(to)).toBeLessThanOrEqual(at(one));
    }
  }));
});
