/** The commands of docs/checking-evidence.md, run as they stand there by bash, sha256sum and openssl. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { anAuthority } from "./fixtures.ts";
import { makeManifest, sha256Of } from "./manifest.ts";
import { timestampRequest } from "./rfc3161.ts";
import { trustOf } from "./trust.ts";

const authority = anAuthority();
const page = readFileSync(join(import.meta.dirname, "../../docs/checking-evidence.md"), "utf8");
const [checkFiles = "", verify = "", show = "", verifyThen = "", fingerprint = "", checkPrevious = ""] = page.split("\n").filter((line) => line.startsWith("    ")).map((line) => line.trim());

/** What somebody gets who asks for a snapshot: two files, the manifest with the one before it, the timestamp. */
function aFolder(): { folder: string; files: string[]; run: (command: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), "checking-"));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  const contents = [Buffer.from("<p>Twelve bodies</p>"), Buffer.from("Twelve bodies")];
  const files = contents.map(sha256Of);
  const about = {
    snapshot: "report", how: "captured" as const, urlAsked: "https://example.org/", urlReached: "https://example.org/", at: "2026-02-27T09:30:00.000Z", httpStatus: 200,
    files: contents.map((bytes, at) => ({ role: at === 0 ? "html" : "text", sha256: sha256Of(bytes), bytes: bytes.length, mediaType: at === 0 ? "text/html" : "text/plain" })),
    browser: "Chromium 150.0", addresses: [], allowPrivate: [], warnings: ["a \"sha256\" in a warning"],
  };
  const before = makeManifest({ ...about, previous: null });
  const manifest = makeManifest({ ...about, previous: before.sha256 });
  const token = authority.reply(timestampRequest(createHash("sha256").update(manifest.bytes).digest(), Uint8Array.of(1)), { tokenOnly: true });
  const lying: Record<string, Uint8Array | string> = { "manifest.json": manifest.bytes, "previous.json": before.bytes, "manifest.tst": token, "authority.pem": authority.root };
  contents.forEach((bytes, at) => { lying[files[at] ?? ""] = bytes; });
  for (const [name, bytes] of Object.entries(lying)) writeFileSync(join(folder, name), bytes);
  const run = (command: string): string => execFileSync("bash", ["-c", `set -o pipefail; ${command} 2>&1`], { cwd: folder, env: { ...process.env, LC_ALL: "C" }, encoding: "utf8", stdio: "pipe" });
  return { folder, files, run };
}

test("a snapshot as it was stored passes each command of the page", () => {
  const { run, files } = aFolder();
  expect(run(checkFiles).trim().split("\n")).toEqual(files.map((name) => `${name}: OK`));
  expect(run(verify)).toContain("Verification: OK");
  expect(run(show)).toMatch(/Time stamp: .* GMT/);
  expect(run(verifyThen)).toContain("Verification: OK");
  expect(run(checkPrevious).trim()).toBe("previous.json: OK");
});

test("a changed byte in a file, the manifest, the one before it or the timestamp is found by the page's commands", () => {
  const { folder, files, run } = aFolder();
  const flip = (name: string): void => {
    const bytes = readFileSync(join(folder, name));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(folder, name), bytes);
  };
  for (const [name, command] of [[files[0] ?? "", checkFiles], ["previous.json", checkPrevious], ["manifest.json", verify], ["manifest.tst", verify]] as const) {
    flip(name);
    expect(() => run(command), name).toThrow();
    flip(name);
    expect(run(command), name).toContain("OK");
  }
});

test("the fingerprint that the desk tells of the root it trusts is the one that the page's command gives", async () => {
  const { folder, run } = aFolder();
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const { root } = await trustOf(bytes("manifest.tst"), bytes("manifest.json"), authority.root);
  expect(run(fingerprint)).toBe(`${root?.fingerprint}  -\n`);
});

test("a timestamp by anybody else is not taken for the authority's", () => {
  const { folder, run } = aFolder();
  writeFileSync(join(folder, "authority.pem"), authority.otherRoot);
  expect(() => run(verify)).toThrow();
});
