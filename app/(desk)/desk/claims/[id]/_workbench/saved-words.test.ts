import { describe, expect, it } from "vitest";
import { savedWords } from "./saved-words.ts";

const clock = { now: new Date("2025-06-13T16:00:00Z"), timeZone: "UTC" };
const facts = { revision: 6, updatedAt: "2025-06-13T14:32:00Z", waiting: 0, unreachable: false };

describe("what the head says about saving", () => {
  it("gives the time of today's revision, and the day of an older one", () => {
    expect(savedWords(facts, clock)).toBe("revision 6, saved 14:32");
    expect(savedWords({ ...facts, updatedAt: "2025-06-11T14:32:00Z" }, clock)).toBe("revision 6, saved 11 June 2025");
  });

  it("goes by the day where the reader is", () => {
    expect(savedWords({ ...facts, updatedAt: "2025-06-12T22:30:00Z" }, { ...clock, timeZone: "Europe/Kyiv" })).toBe("revision 6, saved 01:30");
  });

  it("says that changes are on their way, or kept on this device", () => {
    expect(savedWords({ ...facts, waiting: 1 }, clock)).toBe("revision 6, saving");
    expect(savedWords({ ...facts, waiting: 1, unreachable: true }, clock)).toBe("revision 6; 1 change is kept on this device");
    expect(savedWords({ ...facts, waiting: 3, unreachable: true }, clock)).toBe("revision 6; 3 changes are kept on this device");
  });

  it("leaves the time out where the reader's zone is not known", () => {
    expect(savedWords(facts, null)).toBe("revision 6, saved");
  });
});
