import { describe, expect, it } from "vitest";
import { createdWords, factsLine, familyOf, groupsOf, mostAlike, nearestFrame, outlineOf } from "./told";

describe("what an analysis found", () => {
  it("is one line of facts", () => {
    expect(factsLine({ duration: 12, width: 640, height: 360, codecs: ["h264 (High)", "aac (LC)"], pages: null })).toBe("0:12.000 long · 640 × 360 px · h264 (High) · aac (LC)");
    expect(factsLine({ duration: null, width: null, height: null, codecs: [], pages: 1 })).toBe("1 page");
  });

  it("says a time as the file writes it, and guesses no zone", () => {
    expect(createdWords({ createdAt: "2025-06-07T09:00:00Z", createdFrom: "creation_time" })).toBe("2025-06-07, 09:00:00 UTC (creation_time). Anybody can change this.");
    expect(createdWords({ createdAt: "2025-06-07T09:00:00", createdFrom: null })).toContain("in a time zone that it does not give");
    expect(createdWords({ createdAt: null, createdFrom: null })).toBeNull();
  });

  it("keeps metadata in its groups", () => {
    const row = (group: string, name: string) => ({ group, name, value: "x", sensitive: false });
    expect(groupsOf([row("GPS", "a"), row("EXIF", "b"), row("GPS", "c")]).map(({ name, rows }) => [name, rows.length])).toEqual([["GPS", 2], ["EXIF", 1]]);
  });

  it("puts the two moments side by side that are most alike", () => {
    expect(mostAlike({ frames: [{ here: 1, there: 0, distance: 40 }, { here: 5, there: 4, distance: 12 }] })).toMatchObject({ here: 5, there: 4 });
    expect(nearestFrame([{ at: 0, fileId: "a" }, { at: 4, fileId: "b" }, { at: 8, fileId: "c" }], 5)).toMatchObject({ fileId: "b" });
    expect(nearestFrame([], 5)).toBeNull();
  });

  it("draws a sound, and silence as a line", () => {
    expect(outlineOf([1, 0])).toBe("M0 2.0h1v96.0h-1zM1 49.5h1v1.0h-1z");
  });

  it("never shows what could run a script", () => {
    expect(["image/svg+xml", "text/html", "application/pdf", "video/mp4"].map(familyOf)).toEqual([null, null, null, "video"]);
  });
});
