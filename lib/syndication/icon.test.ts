import { fileTypeFromBuffer } from "file-type";
import { expect, test } from "vitest";
import { icon } from "./icon.ts";

test("the site's icon is an ICO whose entries lead to pictures of their sizes", async () => {
  const file = Buffer.from(icon());
  expect((await fileTypeFromBuffer(file))?.mime).toBe("image/x-icon");
  expect(file.length).toBeLessThan(2_500);
  const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => file.subarray(6 + 16 * index));
  for (const entry of entries) {
    const picture = file.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8));
    expect([(await fileTypeFromBuffer(picture))?.mime, picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(["image/png", entry.readUInt8(0), entry.readUInt8(1)]);
  }
  expect(entries).toHaveLength(2);
});
