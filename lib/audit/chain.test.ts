import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainChecker, GENESIS, hashOf } from "./chain.ts";

type Link = Parameters<ReturnType<typeof chainChecker>>[0];

/** A true log of the given notes. */
function aLog(notes: string[]): Link[] {
  let previousHash = GENESIS;
  return notes.map((note, index) => {
    const event = {
      id: `e${index}`, seq: index + 1, at: new Date(1_750_000_000_000 + index), personId: "olena", action: "edit", thingKind: "claim", thingId: "c1",
      revision: index, note, detail: { fields: ["statement"], words: note.length }, previousHash,
    };
    const hash = hashOf(event);
    previousHash = hash;
    return { ...event, hash };
  });
}

const faultOf = (log: Link[]) => {
  const check = chainChecker();
  return log.map((event) => check(event)).find((fault) => fault !== null) ?? null;
};

describe("the chain of the audit log", () => {
  const notes = fc.array(fc.string(), { minLength: 2, maxLength: 12 });

  it("holds for every log that was only added to", () => {
    fc.assert(fc.property(notes, (given) => { expect(faultOf(aLog(given))).toBeNull(); }));
  });

  it("shows any event that was changed, whatever was changed of it", () => {
    const change = fc.constantFrom<Partial<Link>>(
      { action: "approve" }, { personId: "anna" }, { at: new Date(0) }, { note: "other words, longer than any given" }, { thingId: "c2" }, { revision: 99 }, { detail: {} }, { id: "other" }, { hash: "0".repeat(64) },
    );
    fc.assert(fc.property(notes, fc.nat(), change, (given, at, changed) => {
      const log = aLog(given);
      const index = at % log.length;
      expect(faultOf(log.map((event, n) => (n === index ? { ...event, ...changed } : event)))).toMatchObject({ seq: index + 1 });
    }));
  });

  it("shows an event that was taken out, or two that changed places", () => {
    fc.assert(fc.property(notes, fc.nat(), (given, at) => {
      const log = aLog(given);
      const index = at % (log.length - 1);
      expect(faultOf(log.toSpliced(index, 1))).not.toBeNull();
      const [one, two] = [log[index], log[index + 1]];
      expect(one && two && faultOf(log.with(index, two).with(index + 1, one))).not.toBeNull();
    }));
  });
});
