import { describe, expect, it } from "vitest";
import { partWords, stampWords, viewHref, viewsOf } from "./words.ts";

const file = (role: "screenshot" | "html" | "text" | "original") => ({ id: role, sha256: "c0", bytes: 1, mediaType: "text/plain", name: role, role });

describe("a snapshot, in words", () => {
  it("says what an authority said of its time, and nothing where none was asked", () => {
    expect(stampWords({})).toBeNull();
    expect(stampWords({ timestamp: { state: "pending", said: null } })).toBe("timestamp pending");
    expect(stampWords({ timestamp: { state: "done", said: "2025-06-13T14:02:00.000Z" } })).toBe("timestamped 13 June 2025, 14:02 UTC");
    expect(stampWords({ timestamp: { state: "failed", said: null } })).toBe("without a timestamp");
  });

  it("says where a quotation was found, unless that is the readable text", () => {
    const said = (role: "text" | "boxes" | "pdf" | "original", page: number | null = null) => partWords({ role, page });
    expect([said("text"), said("original"), partWords(null)]).toEqual([null, null, null]);
    expect([said("boxes"), said("pdf", 2), said("pdf"), said("original", 3)]).toEqual(["the whole text of the page", "the page’s PDF, page 2", "the page’s PDF", "page 3 of it"]);
  });

  it("has a view for each thing that there is to be seen", () => {
    expect(viewsOf({ files: [file("screenshot"), file("html"), file("text")] }, 2)).toEqual(["text", "picture", "copy", "files", "how", "compare"]);
    expect(viewsOf({ files: [file("original")] }, 1)).toEqual(["text", "files", "how"]);
    expect([viewHref("s1", "text"), viewHref("s1", "how")]).toEqual(["/desk/snapshots/s1", "/desk/snapshots/s1/how"]);
  });
});
