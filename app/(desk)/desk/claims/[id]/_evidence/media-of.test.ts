import { expect, it } from "vitest";
import { mediaOf } from "./media-of.ts";

const snapshot = (...mediaTypes: string[]) => ({ id: mediaTypes.join(), how: "uploaded" as const, at: "2025-06-13T14:20:00Z", files: mediaTypes.map((mediaType) => ({ id: mediaType, sha256: "c0", bytes: 1, name: "kept", mediaType, role: "original" as const })) });

it("shows the newest picture, video or sound that was kept", () => {
  expect(mediaOf({ snapshots: [snapshot("image/png"), snapshot("video/mp4"), snapshot("text/html")] })).toMatchObject({ as: "video", file: { id: "video/mp4" } });
  expect(mediaOf({ snapshots: [snapshot("audio/mpeg")] })?.as).toBe("audio");
});

it("shows nothing of pages, papers and drawings that can run scripts", () => {
  expect(mediaOf({ snapshots: [snapshot("text/html", "application/pdf", "image/svg+xml")] })).toBeNull();
  expect(mediaOf({ snapshots: [] })).toBeNull();
});
