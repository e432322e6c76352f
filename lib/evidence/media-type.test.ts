import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAccepted, mediaTypeOf, plainName, playsInline } from "./media-type.ts";
import { mediumOf } from "./medium.ts";

const documents = join(import.meta.dirname, "../../examples/handover/documents");
const png = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000002000100ffff03000006000557bfabd4";
const of = (text: string): Promise<string> => mediaTypeOf(Buffer.from(text));

describe("the media type", () => {
  test.each([
    ["sample-video.mp4", "video/mp4"],
    ["interfax-2025-06-13.html", "text/html"],
  ])("of the sample case's %s is %s", async (name, type) => {
    expect(await mediaTypeOf((await readFile(join(documents, name))).subarray(0, 65_536))).toBe(type);
  });

  test.each([
    ["image/png", Buffer.from(png, "hex")],
    ["image/jpeg", Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex")],
    ["image/gif", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00", "latin1")],
    ["application/pdf", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "latin1")],
    ["application/pdf", Buffer.from("%PDF-1.4\n1 0 obj <<>> endobj")],
    ["audio/mpeg", Buffer.concat([Buffer.from("ID3\x03\0\0\0\x7f\x7f\x7f", "latin1"), Buffer.alloc(60_000, 1)])],
    ["audio/ogg", Buffer.concat([Buffer.from("OggS\0\x02", "latin1"), Buffer.alloc(22), Buffer.from("OpusHead\x01\x02\0\0", "latin1"), Buffer.alloc(40)])],
    ["application/zip", Buffer.from("PK\x03\x04\x14\0\0\0\0\0", "latin1")],
    ["application/gzip", Buffer.from("1f8b0800000000000003", "hex")],
    ["application/octet-stream", Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])],
  ])("%s is told by magic bytes", async (type, bytes) => {
    expect(await mediaTypeOf(bytes)).toBe(type);
  });

  test.each([
    "<!DOCTYPE html><html>", "\n  <!-- saved from url=(0014)about:internet -->\n<HTML>", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
    "\uFEFF<html lang=uk>", "<p>Слова</p>", "<h1>Title</h1>", "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>text", "<script>alert(1)</script>", "<meta charset=utf-8>",
  ])("is HTML for %j", async (start) => {
    expect(await of(start)).toBe("text/html");
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<?xml version="1.0"?><!-- x --><svg>', '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg>',
  ])("is SVG for %j, which never plays inline", async (start) => {
    expect(await of(start)).toBe("image/svg+xml");
    expect(playsInline("image/svg+xml")).toBe(false);
  });

  test.each([
    "BMW recalls cars in Kyiv", "MZ is a moshav", "GIF is a word", "ID3 tags are", "MAC is short for", "BZh, said the source", "AC1015 is a flight", "Тіла 1200 загиблих",
    "<3 is a heart", "<b", "a < b > c", "\x1b$B8x\x1b(B", "", "WEBVTT\n\n00:01.000 --> 00:02.000\nWords", "-----BEGIN PGP SIGNED MESSAGE-----",
  ])("is plain text for %j, whatever binary format begins with those letters", async (start) => {
    expect(await of(start)).toBe("text/plain");
  });

  test.each([
    ["windows-1251", Buffer.from([0xd2, 0xb3, 0xeb, 0xe0, 0x20, 0x31, 0x32, 0x30, 0x30])],
    ["UTF-16, little end first", Buffer.from("\uFEFFТіла", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\uFEFFТіла", "utf16le").swap16()],
    ["UTF-8 cut in the middle of a character", Buffer.from("Тіла").subarray(0, 7)],
  ])("is plain text in %s", async (_, bytes) => {
    expect(await mediaTypeOf(bytes)).toBe("text/plain");
  });

  test("is found at once, however many comments stand before the first tag", async () => {
    const began = performance.now();
    expect(await of("<!--a-->".repeat(8000) + "x")).toBe("text/plain");
    expect(await of("<?".repeat(30_000))).toBe("text/plain");
    expect(await of("<!--".repeat(16_000))).toBe("text/plain");
    expect(await of(`${" ".repeat(60_000)}<html>`)).toBe("text/html");
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("is some type for any bytes, also behind true magic", async () => {
    const magic = [png, "ffd8ffe1", "474946383961", "52494646000000005745425056503858", "0000001c66747970", "4f676753", "1a45dfa3", "49492a00", "3026b2758e66cf11", "494433", "664c6143", "504b0304", "25504446", "fffb"];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...magic), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      expect(await mediaTypeOf(Buffer.concat([Buffer.from(start, "hex"), rest]))).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }), { numRuns: 500 });
  });
});

describe("what the desk takes", () => {
  test.each(["text/plain", "text/html", "application/pdf", "image/svg+xml", "image/heic", "video/quicktime", "audio/ogg"])("takes %s", (type) => {
    expect(isAccepted(type)).toBe(true);
  });
  test.each(["application/zip", "application/x-msdownload", "application/octet-stream", "application/rtf", "text/javascript", "image/", "video/mp4; codecs=avc1"])("does not take %s", (type) => {
    expect(isAccepted(type)).toBe(false);
  });
  test.each(["text/html", "text/plain", "application/pdf", "image/svg+xml", "image/tiff", "application/octet-stream"])("never plays %s inline", (type) => {
    expect(playsInline(type)).toBe(false);
  });
  test("proposes the medium by the type", () => {
    expect(["text/html", "application/pdf", "image/png", "audio/mpeg", "video/mp4", "application/ogg"].map(mediumOf)).toEqual(["text", "document", "image", "audio", "video", "video"]);
  });
});

describe("the name of a file", () => {
  test.each([
    ["C:\\Users\\me\\тіла.html", "тіла.html"],
    ["../../etc/passwd", "passwd"],
    ["..", "file"],
    [undefined, "file"],
    ["a\r\nset-cookie: x.txt", "aset-cookie x.txt"],
    ["photo\u202Egnp.exe", "photognp.exe"],
    [".htaccess", "htaccess"],
    ["report. ", "report"],
    ["и\u0306.txt", "й.txt"],
  ])("%j is kept as %j", (given, name) => {
    expect(plainName(given)).toBe(name);
  });

  test("keeps its ending when it is cut short, and never cuts an emoji in two", () => {
    const name = plainName(`${"😀".repeat(200)}.mp4`);
    expect(name).toBe(`${"😀".repeat(116)}.mp4`);
  });

  test("can always stand in an address", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const name = plainName(given);
      expect(name).not.toBe("");
      expect(name).not.toMatch(/[/\\]|^\./);
      expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
    }));
    expect(() => encodeURIComponent(plainName("a\uD800b"))).not.toThrow();
  });
});
