import { describe, expect, it } from "vitest";
import { isOriginal, keptCopies, keptCopiesTold } from "./kept-copies.ts";

const file = (role: "screenshot" | "html" | "text" | "manifest" | "timestamp" | "original" | undefined, mediaType = "text/html") => ({ sha256: `hash of ${role ?? "the file"}`, bytes: 1, mediaType, ...(role && { role }) });
const at = "2025-06-13T14:20:00.000Z";

describe("what readers are told of what was kept", () => {
  it("is one line for a captured page, by the manifest that names all its files", () => {
    const files = [file("screenshot"), file("html"), file("text"), file("manifest"), file("timestamp")];
    expect(keptCopies([{ how: "captured", at, files }])).toEqual([{ at, sha256: "hash of manifest", file: null }]);
  });

  it("is the file itself for an upload, without what the desk wrote about it", () => {
    expect(keptCopies([{ how: "uploaded", at, files: [file("original", "video/mp4"), file("manifest"), file("timestamp")] }])).toEqual([{ at, sha256: "hash of original", file: { mediaType: "video/mp4", bytes: 1 } }]);
  });

  it("stays as it was for what was published before files had parts", () => {
    expect(keptCopies([{ how: "uploaded", at, files: [file(undefined, "video/mp4")] }])).toEqual([{ at, sha256: "hash of the file", file: { mediaType: "video/mp4", bytes: 1 } }]);
  });

  it("comes with what is missing from it, where that was told when it was published", () => {
    const page = { how: "captured" as const, at, files: [file("html"), file("manifest")] };
    const told = keptCopiesTold([{ ...page, partial: true, missingParts: 1, parts: 12 }, { ...page, partial: false, missingParts: 0, parts: 12 }, page]);
    expect(told.map(({ missing }) => missing)).toEqual([{ missing: 1, of: 12 }, null, null]);
  });

  it("never takes the picture of a page for a picture that is judged", () => {
    expect([isOriginal(file("screenshot", "image/png")), isOriginal(file("original", "image/png")), isOriginal(file(undefined, "image/png"))]).toEqual([false, true, true]);
  });
});
