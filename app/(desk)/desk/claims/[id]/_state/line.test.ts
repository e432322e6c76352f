import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { applied, type Edit } from "../_model/edits.ts";
import { aClaim } from "../_model/fixtures.ts";
import { createLine, type KeptLine } from "./line.ts";

const mark = (id: string, finding: "confirmed" | "disputed" | "unverified"): Edit => ({ on: "evidence", id, fields: { finding } });
const findingOf = (claim: ClaimShape, id: string) => claim.evidence.find((item) => item.id === id)?.finding;
const conflict = (current: unknown) => new ApiProblem({ detail: "Somebody was faster", problem: "conflict", status: 409, current });
const refusal = new ApiProblem({ detail: "Give a date.", problem: "invalid", status: 422, fields: { claimedAt: "a date" } });

/** A desk that takes edits one after another, or does for the next one what it is told. */
function aDesk(claim = aClaim()) {
  let stands = claim;
  const troubles: unknown[] = [];
  const asked: number[] = [];
  const kept: (KeptLine | null)[] = [];
  const onRefused = vi.fn();
  const line = createLine(claim, {
    send: async (version, edit) => {
      asked.push(version);
      await Promise.resolve();
      const trouble = troubles.shift();
      if (trouble) throw trouble;
      stands = { ...applied(stands, edit), version: version + 1, revision: stands.revision + 1 };
      return stands;
    },
    onRefused, keep: (what) => kept.push(what),
  });
  return { line, troubles, asked, kept, onRefused };
}

describe("the line of edits", () => {
  it("shows a finding at once and sends each edit against the version the one before it made", async () => {
    const { line, asked } = aDesk();
    line.edit(mark("kshpw", "confirmed"));
    line.edit(mark("interfax", "disputed"));
    expect(findingOf(line.state().claim, "kshpw")).toBe("confirmed");
    expect(findingOf(line.state().saved, "kshpw")).toBeNull();
    await line.flushed();
    expect(asked).toEqual([9, 10]);
    expect(line.state()).toMatchObject({ waiting: [], saved: { version: 11 } });
  });

  it("takes a finding back", async () => {
    const { line } = aDesk();
    line.edit(mark("kshpw", "confirmed"));
    line.undo();
    await line.flushed();
    expect(findingOf(line.state().saved, "kshpw")).toBeNull();
    expect(line.state().canUndo).toBe(false);
  });

  it("takes back what was refused, and goes on with the rest", async () => {
    const { line, troubles, onRefused } = aDesk();
    troubles.push(refusal);
    line.edit({ on: "claim", fields: { claimedAt: "yesterday" } });
    line.edit(mark("kshpw", "confirmed"));
    await line.flushed();
    expect(onRefused).toHaveBeenCalledOnce();
    expect(line.state().claim.claimedAt).toBe("2025-06-13");
    expect(findingOf(line.state().saved, "kshpw")).toBe("confirmed");
  });

  it("tells a form which field to put right", async () => {
    const { line, troubles, onRefused } = aDesk();
    troubles.push(refusal);
    await expect(line.save({ on: "claim", fields: { claimedAt: "yesterday" } })).rejects.toMatchObject({ fields: { claimedAt: "a date" } });
    expect(onRefused).not.toHaveBeenCalled();
  });

  it("keeps edits on the device while the desk cannot be reached, and sends them later", async () => {
    const { line, troubles, kept } = aDesk();
    troubles.push(new ApiProblem({ detail: "no connection" }));
    line.edit(mark("kshpw", "confirmed"));
    await expect(line.flushed()).rejects.toThrow("kept on this device");
    expect(line.state().unreachable).toBe(true);
    expect(kept.at(-1)?.edits).toEqual([mark("kshpw", "confirmed")]);
    await line.flushed();
    expect(findingOf(line.state().saved, "kshpw")).toBe("confirmed");
    expect(kept.at(-1)).toBeNull();
  });

  it("shows both sides when somebody was faster, keeps yours on the device, and sends what was chosen", async () => {
    const { line, troubles, asked, kept } = aDesk();
    const theirs = { ...aClaim({ version: 12, revision: 8 }), stillUnknown: "Who the dead are." };
    troubles.push(conflict({ version: 12, revision: 8, by: null, at: null, claim: theirs }));
    line.edit(mark("kshpw", "confirmed"));
    line.edit(mark("interfax", "disputed"));
    await expect(line.flushed()).rejects.toThrow("Settle that first");
    expect(line.state().conflict?.rows).toHaveLength(2);
    expect(line.state().claim.stillUnknown).toBe("Who the dead are.");
    expect(kept.at(-1)?.edits).toHaveLength(2);
    line.resolve(new Map());
    await line.flushed();
    expect(asked).toEqual([9, 12, 13]);
    expect(kept.at(-1)).toBeNull();
  });

  it("takes over what others did while nothing waits, never an older state", () => {
    const { line } = aDesk();
    line.adopt(aClaim({ version: 10, stillUnknown: "Where." }));
    expect(line.state().claim.stillUnknown).toBe("Where.");
    line.adopt(aClaim({ version: 3 }));
    expect(line.state().saved.version).toBe(10);
  });
});
