import { describe, expect, it } from "vitest";
import { outcomeWords } from "./words.ts";

const done = { state: "done", dryRun: false, accepted: 3, updated: 0, refusedCount: 0, percent: 100, why: null } as const;

describe("what is said of an import", () => {
  it("counts what was taken and what was refused", () => {
    expect(outcomeWords(done)).toBe("3 rows taken; none refused");
    expect(outcomeWords({ ...done, dryRun: true, accepted: 1, updated: 1, refusedCount: 2 })).toBe("1 row would be taken, each bringing up to date one that is here; 2 rows refused");
    expect(outcomeWords({ ...done, updated: 1, refusedCount: 1 })).toBe("3 rows taken, 1 of them bringing up to date one that is here; 1 row refused");
  });

  it("tells how far it is, or why it failed", () => {
    expect(outcomeWords({ ...done, state: "running", percent: 40 })).toBe("Under way, 40 %");
    expect(outcomeWords({ ...done, state: "failed", why: "It is not valid JSON." })).toBe("Failed: It is not valid JSON.");
  });
});
