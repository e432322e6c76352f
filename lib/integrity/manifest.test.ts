import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Manifest, makeManifest, ManifestError, readManifest, sha256Of } from "./manifest.ts";

const captured: Omit<Manifest, "format" | "version"> = {
  snapshot: "01K-report", how: "captured", urlAsked: "https://example.org/звіт", urlReached: "https://www.example.org/report", at: "2026-02-27T09:30:00.000Z", httpStatus: 200,
  files: [
    { role: "text", sha256: "b".repeat(64), bytes: 812, mediaType: "text/plain" },
    { role: "screenshot", sha256: "a".repeat(64), bytes: 91_000, mediaType: "image/png" },
  ],
  browser: "Chromium 150.0", addresses: ["93.184.215.14", "2a00:1450::1", "93.184.215.14"], allowPrivate: [], warnings: ["1 of 12 parts missing"], previous: null,
};

describe("a snapshot's manifest", () => {
  test("is read as it was made", () => {
    const { bytes, sha256 } = makeManifest(captured);
    expect(readManifest(bytes)).toMatchObject({ format: "corroborate-snapshot", version: 1, urlAsked: "https://example.org/звіт", addresses: ["2a00:1450::1", "93.184.215.14"] });
    expect(sha256).toBe(sha256Of(bytes));
  });

  test("is the same bytes, in whatever order it was told", () => {
    const again = makeManifest({ ...Object.fromEntries(Object.entries(captured).toReversed()) as typeof captured, files: captured.files.toReversed(), addresses: captured.addresses.toReversed() });
    expect(again.sha256).toBe(makeManifest(captured).sha256);
  });

  test("names the one before it", () => {
    const first = makeManifest(captured);
    expect(readManifest(makeManifest({ ...captured, snapshot: "second", previous: first.sha256 }).bytes).previous).toBe(first.sha256);
  });

  test("is made with what is known and nothing else", () => {
    expect(() => makeManifest({ ...captured, files: [{ role: "text", sha256: "B".repeat(64), bytes: 1, mediaType: "" }] })).toThrow();
    expect(() => makeManifest({ ...captured, note: "a confidential source" } as typeof captured)).toThrow();
  });

  test.each([
    ["other than UTF-8", Buffer.from([0xff, 0xfe])],
    ["no JSON", Buffer.from("{")],
    ["another version", Buffer.from(JSON.stringify({ format: "corroborate-snapshot", version: 2 }))],
    ["with a mark of byte order", Buffer.concat([Buffer.from("\uFEFF"), makeManifest(captured).bytes])],
    ["indented", Buffer.from(JSON.stringify(JSON.parse(Buffer.from(makeManifest(captured).bytes).toString()), null, 1))],
    ["with a key twice", Buffer.from(Buffer.from(makeManifest(captured).bytes).toString().replace("{", '{"addresses":[],'))],
    ["huge", Buffer.alloc(1_000_001, 0x20)],
    ["deep", Buffer.from("[".repeat(900_000))],
  ])("is refused %s", (_, bytes) => { expect(() => readManifest(bytes)).toThrow(ManifestError); });

  test("with any byte changed is refused or says something else, and its hash is another", () => {
    const { bytes, sha256 } = makeManifest(captured);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(sha256Of(changed)).not.toBe(sha256);
      try {
        expect(readManifest(changed)).not.toEqual(readManifest(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(ManifestError);
      }
    }), { numRuns: 500 });
  });
});
