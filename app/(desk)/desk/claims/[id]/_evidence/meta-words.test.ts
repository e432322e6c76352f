import { describe, expect, it } from "vitest";
import { anItem } from "../_model/fixtures.ts";
import { fileTypeWords, foundWords, metaWords, publishedHelp, refusalOf, sizeWords } from "./meta-words.ts";

const file = { id: "f", sha256: "9f2c", bytes: 10, name: "page.html", role: "original" as const };
const kept = (mediaType: string) => ({ id: "s", how: "uploaded" as const, at: "2025-06-13T14:20:00Z", files: [{ ...file, mediaType }] });

describe("the line under a quotation", () => {
  it("says the language, who translated, what it is, when and where", () => {
    const item = anItem("kshpw", "KSHPW", { quote: "в Україну", language: "uk", translation: "to Ukraine", medium: "statement", publishedAt: "2025-06-13T14:02:00Z", locator: "paragraph 1" });
    expect(metaWords(item)).toBe("Ukrainian, translated by the desk · statement, 13 June 2025, 14:02 UTC · paragraph 1");
  });

  it("says of an item without words what it is, and that no date was given", () => {
    expect(metaWords(anItem("video", "Handover video", { medium: "video", language: "uk" }))).toBe("Video, no date given");
  });
});

describe("a date that is still to come", () => {
  const now = new Date("2025-06-13T11:00:00Z");

  it("is doubted where it is given, and said wherever it stands", () => {
    expect(publishedHelp("2026-06-13", now)).toContain("still to come");
    expect(metaWords(anItem("kshpw", "KSHPW", { medium: "statement", publishedAt: "2025-06-13T11:00:01Z" }), now)).toBe("Statement, 13 June 2025, 11:00 UTC, still to come");
  });

  it("is none where that day has begun somewhere, or what is given is no date", () => {
    for (const given of ["2025-06-14", "2025-06-13T11:00:00Z", "", "next year", null]) expect(publishedHelp(given, now)).not.toContain("still to come");
  });
});

describe("what is said of a quotation and its snapshot", () => {
  const quoting = { quote: "1,200 bodies", snapshots: [kept("text/html")] };

  it("claims nothing that is not known", () => {
    expect(foundWords(quoting, null)).toBeNull();
    expect(foundWords(quoting, undefined)).toBeNull();
    expect(foundWords({ quote: null, snapshots: [] }, false)).toBeNull();
  });

  it("names where it was found", () => {
    expect(foundWords(quoting, true)).toBe("Quotation found in it.");
    expect(foundWords({ ...quoting, snapshots: [] }, true)).toBe("Quotation found in the transcript.");
    expect(foundWords({ ...quoting, snapshots: [kept("text/html"), kept("video/mp4")] }, true)).toBe("Quotation found in what was kept.");
  });

  it("tells a quotation that is not there from a file that cannot be read", () => {
    expect(foundWords(quoting, false)).toBe("Quotation not found in it, word for word.");
    expect(foundWords({ ...quoting, snapshots: [kept("application/pdf")] }, false)).toContain("cannot read its text");
    expect(foundWords({ ...quoting, snapshots: [] }, false)).toBeNull();
  });
});

it.each([[1, "1 byte"], [340, "340 bytes"], [3277, "3.2 kB"], [511_000, "499 kB"], [14 * 1024 ** 2, "14 MB"], [5 * 1024 ** 3, "5 GB"]])("%s bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

it.each([["text/html", "HTML"], ["video/mp4", "MP4 video"], ["image/png", "PNG picture"], ["audio/mpeg", "MP3 sound"], ["application/ogg", "application/ogg"]])("%s is called %s", (type, words) => {
  expect(fileTypeWords(type)).toBe(words);
});

it("a file that is empty or too big is refused with the limit before it is sent", () => {
  expect(refusalOf({ size: 0 }, 1024)).toBe("This file is empty.");
  expect(refusalOf({ size: 600 * 1024 ** 2 }, 512 * 1024 ** 2)).toContain("600 MB. The desk takes files of up to 512 MB");
  expect(refusalOf({ size: 512 }, 1024)).toBeNull();
});
