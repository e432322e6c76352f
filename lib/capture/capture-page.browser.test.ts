/** Pages of every kind, captured by the machine's Chromium from a small web on this machine. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyWacz } from "../archive/verify-wacz.ts";
import { type CaptureRequest, capturePage } from "./capture-page.ts";
import { findChromium } from "./find-chromium.ts";
import { aWeb, type Web } from "./fixtures.ts";
import type { CaptureOutcome } from "./outcome.ts";
import type { CapturedRole, Step } from "./words.ts";

const [MB, everything] = [1024 * 1024, ["boxes", "html", "pdf", "screenshot", "text", "wacz"]];
const root = mkdtempSync(join(tmpdir(), "captures-"));
// Whom captures run as has to come through here.
chmodSync(root, 0o711);
let web: Web;
beforeAll(async () => { web = await aWeb(); });
afterAll(() => { web.close(); rmSync(root, { recursive: true, force: true }); });

const limits = { maxBodyBytes: 6 * MB, maxOriginalBytes: 8 * MB };

async function captured(path: string, more: Partial<CaptureRequest> & { fall?: (step: Step) => void } = {}): Promise<CaptureOutcome & { steps: Step[] }> {
  const steps: Step[] = [];
  const { fall, ...given } = more;
  const url = path.startsWith("/") ? `http://${web.host}${path}` : path;
  const outcome = await capturePage({ url, folder: mkdtempSync(join(root, "page-")), allowPrivate: [web.host, web.secureHost], ...given, limits: { ...limits, ...given.limits } }, { progress: (step) => { steps.push(step); fall?.(step); }, signal: AbortSignal.timeout(100_000) });
  return { ...outcome, steps };
}

const roles = ({ files }: CaptureOutcome): CapturedRole[] => files.map(({ role }) => role).sort();
const read = ({ files }: CaptureOutcome, role: CapturedRole): Buffer => readFileSync(files.find((file) => file.role === role)?.path ?? "");
const sizeOf = (png: Buffer): { width: number; height: number } => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describe.skipIf(findChromium() === null)("a page that is captured", () => {
  it("is kept whole: picture, print, text, inert copy, and the exchange with frames, workers and what scripts fetched", async () => {
    const outcome = await captured("/article");
    expect(outcome).toMatchObject({ state: "done", reason: null, why: null, warnings: [] });
    expect(roles(outcome)).toEqual(everything);
    expect(outcome.steps).toEqual(["starting", "loading", "settling", "screenshot", "pdf", "text", "html", "archive", "done"]);
    const { record } = outcome;
    expect(record.said).toMatchObject({ title: "Bodies handed over at the border", byline: "Olena Petrenko", publishedAt: "2025-06-13T10:00:00+03:00", language: "en", direction: "ltr" });
    expect(record).toMatchObject({ status: 200, urlReached: `http://${web.host}/article`, scripts: true, certificates: null, missingParts: 0, addresses: { [web.host]: ["127.0.0.1"] }, allowPrivate: [web.host, web.secureHost] });
    expect(record.userAgent).not.toContain("Headless");
    expect(record.parts.map(({ url }) => new URL(url).pathname).sort()).toEqual(["/article", "/data.json", "/dot.png", "/frame", "/from-worker", "/lazy.png", "/style.css", "/worker.js"]);
    // `fetch` makes a blob of it, which other ways to record it leave empty.
    expect(record.parts.find(({ url }) => url.endsWith("/data.json"))?.bytes).toBeGreaterThan(2000);
    expect(web.asked).not.toContain("/popup");
    expect(read(outcome, "text").toString().split("\n\n").slice(0, 2)).toEqual(["Bodies handed over at the border", "Olena Petrenko"]);
    expect(sizeOf(read(outcome, "screenshot"))).toEqual({ width: 1280, height: record.pageHeight });
    expect(read(outcome, "pdf").subarray(0, 5).toString()).toBe("%PDF-");
    expect(read(outcome, "html").toString()).toMatch(/data:image\/png;base64,/);
    expect(await verifyWacz(outcome.files.find(({ role }) => role === "wacz")?.path ?? "")).toEqual([]);
  });

  it.each(["/endless", "/tall"])("%s is shown as far as the picture goes", async (path) => {
    const outcome = await captured(path);
    expect(outcome).toMatchObject({ state: "partial", reason: "First 16,000 px; images further down may be missing." });
    expect(outcome.record.pageHeight).toBeGreaterThan(16_000);
    expect(sizeOf(read(outcome, "screenshot")).height).toBe(16_000);
    expect(roles(outcome)).toEqual(everything);
  });

  it("shows itself without its consent wall, and the record says how", async () => {
    const outcome = await captured("/consent");
    expect(outcome).toMatchObject({ state: "done", record: { consent: [{ how: "refused", by: "OneTrust" }, { how: "hidden", by: "unknown" }] } });
    expect(read(outcome, "html").toString()).not.toContain("We value your privacy");
  });

  it("that prints itself, asks and says it may not be left is taken as any other", async () => {
    const outcome = await captured("/prints-itself");
    expect(outcome).toMatchObject({ state: "done", reason: null, record: { faults: [] } });
    expect(roles(outcome)).toEqual(everything);
    // Each of its questions was dismissed.
    expect(read(outcome, "html").toString()).toContain('data-said="false,"');
  });

  it("is followed through redirects, of which each is recorded, to a page in Ukrainian", async () => {
    const outcome = await captured("/hops");
    expect(outcome.record.hops.map(({ url, status }) => [status, new URL(url).pathname])).toEqual([[301, "/hops"], [302, "/hops/2"], [307, "/hops/3"], [200, "/ukrainian"]]);
    expect(outcome).toMatchObject({ state: "done", record: { said: { title: "Обмін тілами", language: "uk", direction: "ltr" } } });
    expect(read(outcome, "text").toString()).toContain("Тіла 1200 загиблих передали на кордоні у п’ятницю");
  });

  it("with a bad certificate is captured when somebody says so, and that is noted for good", async () => {
    const [refused, taken] = [await captured(`https://${web.secureHost}/arabic`), await captured(`https://${web.secureHost}/arabic`, { trustCertificate: true })];
    expect(refused).toMatchObject({ state: "failed", why: "certificate", files: [], reason: `The certificate of ${web.secureHost} is not valid (ERR_CERT_AUTHORITY_INVALID). It can be captured anyway; the record will say so.` });
    expect(taken).toMatchObject({ state: "done", warnings: ["Captured although its certificate is not valid."], record: { trustCertificate: true, said: { title: "تسليم الجثامين", language: "ar", direction: "rtl" } } });
    for (const { record } of [refused, taken]) {
      expect(record.certificateState).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
      expect(record.certificates).toMatchObject([{ subject: "CN=archive.example", issuer: "CN=archive.example", pem: expect.stringContaining("BEGIN CERTIFICATE") }]);
    }
  });

  it("that never ends is taken as far as it came", async () => {
    const outcome = await captured("/drip", { limits: { loadMilliseconds: 4_000 } });
    expect(outcome).toMatchObject({ state: "partial", reason: "Still loading." });
    expect(read(outcome, "text").toString()).toContain("The bodies were handed over on Friday");
    expect(roles(outcome)).toEqual(everything);
  });

  it("with a script that never ends is taken without scripts", async () => {
    const outcome = await captured("/hang", { limits: { hungMilliseconds: 2_500 } });
    expect(outcome).toMatchObject({ state: "partial", reason: "Captured without scripts.", record: { scripts: false } });
    expect(roles(outcome)).toEqual(everything);
  });

  it("that leads on to itself all the time is held, and taken", async () => {
    const outcome = await captured("/restless", { limits: { settleMilliseconds: 3_000 } });
    expect(outcome).toMatchObject({ state: "done", record: { said: { title: "Restless" } } });
    expect(outcome.record.hops.length).toBeGreaterThan(1);
    expect(roles(outcome)).toEqual(everything);
  });

  it("that makes the browser fall is tried once more, without scripts", async () => {
    const fell = new Set<string>();
    await inHome(async (home) => {
      const fall = (step: Step): void => { if (step === "screenshot" && fell.size === 0) for (const pid of running(home)) if (!fell.has(pid)) { fell.add(pid); process.kill(Number(pid), "SIGKILL"); } };
      expect(await captured("/ukrainian", { fall })).toMatchObject({ state: "partial", reason: "Captured without scripts." });
    });
    expect(fell.size).toBeGreaterThan(0);
  });

  it("is a page also where its server says no type, and then it looks like one", async () => {
    const outcome = await captured("/untyped");
    expect(outcome).toMatchObject({ state: "done", record: { said: { title: "Bodies handed over" } } });
    expect(roles(outcome)).toEqual(everything);
    expect(roles(await captured("/untyped.bin"))).toEqual(["original"]);
  });

  it("that is no article is kept with a warning, and its missing parts are listed", async () => {
    const missing = await captured("/missing");
    expect(missing).toMatchObject({ state: "partial", reason: "2 of 4 parts missing.", warnings: ["The page answered 404. This is not the article."], record: { status: 404, missingParts: 2 } });
    expect(missing.record.parts.filter(({ blocked }) => blocked).map(({ url, blocked }) => [new URL(url).pathname, blocked]).sort()).toEqual([["/broken.png", `${web.host} broke off (ECONNRESET).`], ["/gone.png", "It answered 404."]]);
    expect(await captured("/login")).toMatchObject({ state: "done", warnings: ["Sign-in, cookie or robot wall? Check the picture."] });
  });
});

describe.skipIf(findChromium() === null)("a file that is captured", () => {
  it.each([["/paper.pdf", "application/pdf", "%PDF-"], ["/clip.mp4", "video/mp4", "\0\0\0 ftyp"]])("%s is kept as it is, without a page", async (path, mediaType, begins) => {
    const outcome = await captured(path);
    expect(outcome).toMatchObject({ state: "done", files: [{ role: "original", mediaType }] });
    expect(read(outcome, "original").toString("latin1")).toMatch(new RegExp(`^${begins}`));
  });
});

describe.skipIf(findChromium() === null)("what cannot be captured", () => {
  it.each(["/three-gigabytes", "/three-gigabytes.mp4", "/bomb"])("%s ends early, and fills no disk", async (path) => {
    const folder = mkdtempSync(join(root, "page-"));
    const outcome = await captured(path, { folder });
    expect(outcome).toMatchObject({ state: "failed", why: "too-big", files: [], reason: path.endsWith("mp4") ? "It is bigger than 8 MB." : "It is bigger than 6 MB." });
    const bytes = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).size).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(10 * MB);
  });

  it("says why", async () => {
    expect(await captured("/reset")).toMatchObject({ state: "failed", why: "unreachable", reason: `${web.host} broke off (ECONNRESET).` });
    expect(await captured("http://nobody.example/", { resolve: async () => [] })).toMatchObject({ state: "failed", why: "no-such-host", reason: "There is no host nobody.example." });
    expect(await captured("http://inside.example/", { resolve: async () => ["10.0.0.1"] })).toMatchObject({ state: "blocked", why: "private", reason: "Private network: never fetched." });
    expect(await captured("file:///etc/passwd")).toMatchObject({ state: "blocked", why: "address", reason: "Only http and https addresses are fetched." });
  });

  it("is ended with all its processes, at the deadline or when nobody wants it any more", async () => {
    await inHome(async (home) => {
      expect(await captured("/silent", { limits: { milliseconds: 6_000, loadMilliseconds: 60_000 } })).toMatchObject({ state: "failed", why: "too-slow", reason: "The capture took too long and was ended." });
      expect(running(home)).toEqual([]);
      const stop = new AbortController();
      const capturing = capturePage({ url: `http://${web.host}/silent`, folder: mkdtempSync(join(root, "page-")), allowPrivate: [web.host] }, { progress: (step) => { if (step === "loading") stop.abort(); }, signal: stop.signal });
      await expect(capturing).rejects.toMatchObject({ name: "AbortError" });
      expect(running(home)).toEqual([]);
      expect(readdirSync(home)).toEqual([]);
    });
  });
});

/** With all temporary files in a folder of its own, by which the processes are known. */
async function inHome(work: (home: string) => Promise<void>): Promise<void> {
  const [before, home] = [process.env.TMPDIR, mkdtempSync(join(root, "home-"))];
  chmodSync(home, 0o711);
  process.env.TMPDIR = home;
  try {
    await work(home);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The processes that were started with the folder as their home, as far as the system tells. */
function running(home: string): string[] {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc").filter((pid) => /^\d+$/.test(pid)).flatMap((pid) => {
    try {
      return readFileSync(join("/proc", pid, "cmdline"), "utf8").includes(home) && !/^State:\s+[ZX]/m.test(readFileSync(join("/proc", pid, "status"), "utf8")) ? [pid] : [];
    } catch {
      return [];
    }
  });
}
