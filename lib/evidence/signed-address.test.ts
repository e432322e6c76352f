import { describe, expect, test } from "vitest";
import { checkAddress, signAddress } from "./signed-address.ts";

const secret = "a secret of the desk that is long enough";
const at = new Date("2025-06-13T10:00:00Z");
const later = (ms: number): Date => new Date(at.getTime() + ms);
const file = { sha256: "ab".repeat(32), mediaType: "video/mp4", name: "тіла «13 червня» #1?.mp4" };
const address = signAddress(file, { origin: "https://evidence.example.net", secret, now: at });
const path = address.slice("https://evidence.example.net".length);

describe("a signed address", () => {
  test("opens the file it was made for, with its type and name", () => {
    expect(checkAddress(path, secret, at)).toEqual(file);
  });

  test("is good for five minutes and not a moment more", () => {
    expect(checkAddress(path, secret, later(5 * 60_000 - 1))).toEqual(file);
    expect(checkAddress(path, secret, later(5 * 60_000))).toBe("expired");
  });

  test("for looking at an archived page says so under its signature", () => {
    const page = { ...file, mediaType: "text/html", view: true as const };
    const looking = signAddress(page, { origin: "", secret, now: at });
    expect(checkAddress(looking, secret, at)).toEqual(page);
    expect(checkAddress(looking.replace("&purpose=view", ""), secret, at)).toBeNull();
    expect(checkAddress(looking.replace("=view", "=edit"), secret, at)).toBeNull();
    expect(checkAddress(`${looking}&quarantine=x`, secret, at)).toBeNull();
    expect(checkAddress(`${path}&purpose=view`, secret, at)).toBeNull();
    const strangers = signAddress({ ...file, quarantine: '{"purpose":"view"}' }, { origin: "", secret, now: at });
    expect(checkAddress(strangers.replace(/&quarantine=[^&]*/, "&purpose=view"), secret, at)).toBeNull();
  });

  test("opens nothing under another secret", () => {
    expect(checkAddress(path, `${secret}.`, at)).toBeNull();
  });

  test.each<[string, (path: string) => string]>([
    ["another file", (p) => p.replace("abab", "abac")],
    ["another type", (p) => p.replace("video%2Fmp4", "text%2Fhtml")],
    ["another name", (p) => p.replace("mp4?", "html?")],
    ["a later end", (p) => p.replace(/expires=\d/, "expires=9")],
    ["no end", (p) => p.replace(/expires=\d+&/, "")],
    ["another signature of the same length", (p) => p.replace(/signature=./, (start) => (start.endsWith("A") ? "signature=B" : "signature=A"))],
    ["a shorter signature", (p) => p.slice(0, -1)],
    ["a longer signature", (p) => `${p}A`],
    ["no signature", (p) => p.replace(/&signature=.*/, "")],
    ["a second signature before it", (p) => p.replace("?", "?signature=x&")],
    ["upper-case hash", (p) => p.replace("abab", "ABAB")],
    ["a folder more", (p) => p.replace("?", "/x?")],
    ["a step up", (p) => `/..${p.replace("?", "/../x?")}`],
    ["a step up in the name", (p) => p.replace("?", "%2f..%2fx?")],
    ["a name that is no text", (p) => p.replace("?", "%ff?")],
    ["a null byte", (p) => p.replace("?", "%00?")],
  ])("is refused with %s", (_, change) => {
    expect(change(path)).not.toBe(path);
    expect(checkAddress(change(path), secret, at)).toBeNull();
  });

  test.each(["", "/", "//", "*", "http://", "/../../etc/passwd", "/%", `/${file.sha256}`, `/${file.sha256}/x`])("is not %j", (given) => {
    expect(checkAddress(given, secret, at)).toBeNull();
  });
});
