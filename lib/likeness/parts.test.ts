import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { contentOf } from "./content.ts";
import { hashesOf } from "./hashes-of.ts";
import { distanceOf, fromHex, toHex } from "./hex.ts";
import { askedOf, isFlat, type PartHash, storedOf } from "./parts.ts";
import { pdq } from "./pdq.ts";
import { SAME } from "./thresholds.ts";

const scene = (inner: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#8ab"/>${inner}</svg>`);
const yard = scene('<path d="M0,260 L120,90 260,230 400,60 640,250 640,360 0,360z" fill="#475"/><circle cx="520" cy="80" r="50" fill="#fe9"/><rect x="60" y="210" width="150" height="110" fill="#943"/><rect x="300" y="240" width="50" height="90" fill="#ddd"/><rect x="430" y="200" width="110" height="130" fill="#223"/>');
const harbour = scene('<rect y="150" width="640" height="210" fill="#135"/><path d="M80,150 l60,-110 60,110z" fill="#eee"/><rect x="320" y="60" width="40" height="120" fill="#b33"/><circle cx="470" cy="240" r="60" fill="#cc4"/><path d="M0,330 L640,200 640,250 0,360z" fill="#9bd"/>');
const even = (shade: string): Promise<Buffer> => sharp({ create: { width: 200, height: 120, channels: 3, background: shade } }).png().toBuffer();

const known = await hashesOf(yard);

const nearest = (asked: readonly PartHash[], stored: readonly PartHash[]): { distance: number; mirrored: boolean } =>
  askedOf(asked).flatMap((one) => storedOf(stored).map((other) => ({ distance: distanceOf(fromHex(one.hex), fromHex(other.hex)), mirrored: one.mirrored }))).sort((a, b) => a.distance - b.distance)[0] ?? { distance: 256, mirrored: false };

describe("a picture file", () => {
  test("has the whole as its first hash, the one that others would give it", async () => {
    const { data, info } = await sharp(yard).flatten().resize(256, 256, { fit: "fill" }).greyscale().raw().toBuffer({ resolveWithObject: true });
    const [whole] = await hashesOf(yard);
    expect(whole).toMatchObject({ crop: 0, mirrored: false });
    expect(distanceOf(fromHex(whole?.hex ?? ""), pdq({ pixels: new Uint8Array(data), width: info.width, height: info.height }).hash)).toBeLessThan(12);
  });

  test("is found by its copy, and its copy by it: cut, framed, captioned, mirrored", async () => {
    const copies: Record<string, Promise<Buffer>> = {
      cut: sharp(yard).extract({ left: 40, top: 8, width: 590, height: 332 }).jpeg({ quality: 50 }).toBuffer(),
      letterboxed: sharp(yard).extend({ top: 60, bottom: 60, background: "#000" }).jpeg().toBuffer(),
      framed: sharp(yard).extend({ top: 40, bottom: 50, left: 70, right: 70, background: "#fff" }).jpeg().toBuffer(),
      captioned: sharp(yard).composite([{ input: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="60"><rect width="640" height="60" fill="#c00"/></svg>'), top: 300, left: 0 }]).jpeg({ quality: 30 }).toBuffer(),
      mirrored: sharp(yard).flop().resize(480).jpeg({ quality: 40 }).toBuffer(),
    };
    for (const [name, making] of Object.entries(copies)) {
      const copy = await hashesOf(await making);
      for (const found of [nearest(copy, known), nearest(known, copy)]) {
        expect([name, found.distance <= SAME, found.mirrored]).toEqual([name, true, name === "mirrored"]);
      }
    }
  });

  test("is not found by another one", async () => {
    expect(nearest(await hashesOf(harbour), known).distance).toBeGreaterThan(SAME + 15);
  });

  test("of one shade, or nearly, is never matched: nothing of it is stored or asked with", async () => {
    for (const flat of [await even("#000"), await even("#fff"), await even("#246"), await sharp(yard).linear(0.03, 4).png().toBuffer()]) {
      const hashes = await hashesOf(flat);
      expect([isFlat(hashes), storedOf(hashes), askedOf(hashes)]).toEqual([true, [], []]);
    }
  });

  test("is read whatever its form: transparent, grey, on its side by EXIF, with 16 bits", async () => {
    const forms = [
      sharp(yard).ensureAlpha().png().toBuffer(),
      sharp(yard).greyscale().toColourspace("b-w").png().toBuffer(),
      sharp(yard).rotate(-90).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer(),
      sharp(yard).toColourspace("rgb16").png().toBuffer(),
      sharp(yard).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer(),
    ];
    for (const form of forms) expect(nearest(await hashesOf(await form), known).distance).toBeLessThan(30);
  });

  test("that is none, or is too big to be looked at, is refused", async () => {
    await expect(hashesOf(Buffer.from("not a picture"))).rejects.toThrow(/unsupported image format/);
    const huge = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"><rect width="9" height="9"/></svg>');
    await expect(hashesOf(huge)).rejects.toThrow(/exceeds pixel limit/);
  });

  test("gives hashes that are written as they are read", async () => {
    for (const { hex } of await hashesOf(harbour)) expect(toHex(fromHex(hex))).toBe(hex);
  });
});

describe("bars around a picture", () => {
  const picture = (width: number, height: number, shade: (x: number, y: number) => number) => ({ width, height, pixels: Uint8Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width))) });
  const busy = (x: number, y: number): number => 60 + ((x * 37 + y * 91) % 150);

  test("are found where they are, though a title or a progress bar stands in them", () => {
    const framed = contentOf(picture(200, 100, (x, y) => {
      if (y >= 20 && y < 90) return x >= 30 && x < 180 ? busy(x, y) : 5;
      return (y > 4 && y < 8 && x > 20 && x < 180) ? 250 : 5;
    }));
    expect(framed).toEqual({ across: { from: 0.15, share: 0.75 }, down: { from: 0.2, share: 0.7 } });
  });

  test("are none where the picture reaches the edge, or where nothing else would be left", () => {
    const whole = { across: { from: 0, share: 1 }, down: { from: 0, share: 1 } };
    expect(contentOf(picture(120, 80, busy))).toEqual(whole);
    expect(contentOf(picture(120, 80, () => 77))).toEqual(whole);
    expect(contentOf(picture(120, 80, (x, y) => (x > 50 && x < 60 ? busy(x, y) : 0))).across).toEqual(whole.across);
  });
});
