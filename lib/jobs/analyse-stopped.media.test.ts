/** A long film that the real ffmpeg is reading when somebody stops it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyses } from "../db/schema/index.ts";
import { storeIn } from "../evidence/fixtures.ts";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";
import { findTools } from "../media/tools.ts";
import { partsHere } from "./parts.ts";
import { runDue } from "./runner.ts";

const CLIP = "examples/handover/documents/sample-video.mp4";
const folder = mkdtempSync(join(tmpdir(), "long-film-"));
const film = join(folder, "film.mp4");
let desk: TestDesk;
let checker: Caller;

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  // Forty minutes of the same twelve seconds, copied without being decoded.
  execFileSync((await findTools()).ffmpeg.path ?? "ffmpeg", ["-nostdin", "-v", "error", "-stream_loop", "200", "-i", CLIP, "-c", "copy", film]);
});
afterAll(async () => { await desk.close(); rmSync(folder, { recursive: true, force: true }); });

/** Programs that have the film in hand. */
const reading = (): string[] => readdirSync("/proc").filter((pid) => {
  try { return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(film); } catch { return false; }
});

test("stopped while its frames are looked for, the program that reads it is ended and nothing is kept; asked for again, it begins anew", async () => {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(readFileSync(CLIP))]), "film.mp4");
  const { id, sha256 } = (await checker("POST", "/files", form)).body;
  const parts = { ...partsHere(), store: { ...storeIn(desk), pathOf: () => film }, workFolder: join(desk.folder, "work") };
  const stepOf = async (): Promise<string> => (await checker("GET", `/files/${id}/analysis`)).body.step;
  const begun = async () => { await expect.poll(stepOf, { timeout: 60_000, interval: 50 }).toBe("key frames"); await expect.poll(() => reading().length, { timeout: 10_000, interval: 20 }).toBeGreaterThan(0); };

  for (const _ of ["the first time", "again"]) {
    const working = runDue(desk.db, new Date(), { parts, of: ["analysis"] });
    await begun();
    expect((await checker("DELETE", `/files/${id}/analysis`)).body).toMatchObject({ state: "stopped", step: "key frames" });
    const stoppedAt = Date.now();
    expect(await working).toBe(1);
    // Whoever works looks each second.
    expect(Date.now() - stoppedAt).toBeLessThan(10_000);
    expect([reading(), readdirSync(join(desk.folder, "work"))]).toEqual([[], []]);
    expect(await desk.db.read.select({ state: analyses.state, tries: analyses.tries, found: analyses.found }).from(analyses).where(eq(analyses.sha256, sha256))).toEqual([{ state: "stopped", tries: 1, found: null }]);
    expect((await checker("POST", `/files/${id}/analysis`, {})).body).toMatchObject({ state: "queued", step: "" });
  }
});
