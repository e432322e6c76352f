import { describe, expect, it } from "vitest";
import { type Look, lookAgainAt } from "./gone.ts";
import { say, statusIn } from "./words.ts";

const HOUR = 3_600_000;
const kept = (hour: number): Look => ({ at: new Date(hour * HOUR), state: "done", step: "done", warnings: [] });
const failed = (hour: number, step: string): Look => ({ ...kept(hour), state: "failed", step });
const answered = (hour: number, status: number): Look => ({ ...kept(hour), warnings: [say.answered(status)] });
const hoursUntil = (looks: readonly Look[]): number | null => { const at = lookAgainAt(looks); return at && (at.getTime() - (looks.at(-1)?.at.getTime() ?? 0)) / HOUR; };

describe("a page is looked at again before its turn", () => {
  it.each(["unreachable", "no-such-host", "starting", "too-slow"])("ever more slowly after %s, and then no longer", (step) => {
    const looks = [kept(0), failed(168, step), failed(169, step), failed(175, step), failed(199, step)];
    expect([1, 2, 3, 4, 5].map((many) => hoursUntil(looks.slice(0, many)))).toEqual([null, 1, 6, 24, null]);
  });

  it("when its server had a bad hour; not for what it always answers, nor for what fells the browser", () => {
    expect([503, 500, 429, 403, 401].map((status) => hoursUntil([kept(0), answered(168, status)]))).toEqual([1, 1, 1, null, null]);
    expect(["crashed", "too-big", "certificate", "stopped"].map((step) => hoursUntil([kept(0), failed(168, step)]))).toEqual([null, null, null, null]);
  });

  it("once, an hour after a 404, so that it is known; one that was never there is not looked for", () => {
    expect(hoursUntil([kept(0), answered(168, 404)])).toBe(1);
    expect(hoursUntil([kept(0), answered(168, 404), answered(169.1, 404)])).toBeNull();
    expect([hoursUntil([answered(0, 404)]), hoursUntil([])]).toEqual([null, null]);
  });

  it("counting from the last time that it was well", () => {
    expect(hoursUntil([failed(0, "unreachable"), failed(1, "unreachable"), kept(7), failed(175, "unreachable")])).toBe(1);
  });
});

it("what a warning says of the answer is found in it again", () => {
  expect([statusIn([say.wall, say.answered(451)]), statusIn([say.wall]), statusIn([])]).toEqual([451, null, null]);
});
