/** Issue 5: malformed and hostile files. The process that calls never falls, memory is bounded, nothing is fetched, nothing else is read. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { turns } from "../evidence/turns.ts";
import { analyseFile } from "./analyse.ts";
import type { Analysis } from "./analysis.ts";
import { broken, random, wholeFiles, type Hostile } from "./broken.fixtures.ts";
import { crafted } from "./crafted.fixtures.ts";
import { findTools, type Tools } from "./tools.ts";
import { canary, memoryWatch } from "./watched.fixtures.ts";

const SECRET = "a source's name that nothing may print";
const limits = { seconds: 5, decodeSeconds: 5, megabytes: 400, keyFrames: 20, pages: 100, characters: 1_000_000 };
/** For each program: what it is given, and what Node reserves before it reads anything. */
const MOST_CHILD = 400 + 700;

describe.skipIf(process.platform !== "linux")("files that strangers made", () => {
  let folder: string, tools: Tools, bird: Awaited<ReturnType<typeof canary>>, whole: Hostile[], files: Hostile[];
  let memory: ReturnType<ReturnType<typeof memoryWatch>["stop"]>, callerBefore: number;
  const analyses = new Map<string, Analysis>();
  const inTurn = turns(3);

  const analysed = (file: Hostile, n: number | string, patience = {}): Promise<Analysis> => inTurn(async () => {
    const path = join(folder, `file-${n}`), out = join(folder, `out-${n}`);
    await writeFile(path, file.bytes);
    await mkdir(out);
    const analysis = await analyseFile({ path, mediaType: file.mediaType, bytes: file.bytes.length }, { folder: out, limits: { ...limits, ...patience }, tools });
    await rm(path);
    return analysis;
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hostile-"));
    tools = await findTools();
    bird = await canary();
    const secret = join(folder, "secret.txt");
    await writeFile(secret, SECRET);
    whole = await wholeFiles(folder, tools.ffmpeg.path!);
    const named = (name: string): Buffer => whole.find((file) => file.name === name)!.bytes;
    files = [...broken(whole, random(5)), ...crafted(named, bird.address, secret)];
    callerBefore = process.memoryUsage.rss() / 1e6;
    const watch = memoryWatch();
    await Promise.all(files.map(async (file, n) => analyses.set(file.name, await analysed(file, n))));
    memory = watch.stop();
  }, 240_000);

  afterAll(async () => {
    await bird?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("are at least two hundred, each of its own name", () => {
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect(analyses.size).toBe(files.length);
  });

  it("each get an analysis, and where nothing sensible can be said, a problem in words", () => {
    for (const file of files) {
      const { problems, missing } = analyses.get(file.name)!;
      expect(missing, file.name).toEqual([]);
      if (file.hopeless) expect(problems, file.name).not.toEqual([]);
      for (const problem of problems) expect(problem, file.name).toMatch(/^[A-Z].{10,400}\.$/s);
    }
  });

  it("say nothing without bounds", () => {
    for (const [name, { duration, width, height, metadata, keyFrames, text }] of analyses) {
      expect(metadata.length, name).toBeLessThan(1000);
      expect(Math.max(0, ...metadata.map(({ value }) => value.length)), name).toBeLessThanOrEqual(500);
      expect(keyFrames.length, name).toBeLessThanOrEqual(limits.keyFrames);
      expect(text?.length ?? 0, name).toBeLessThanOrEqual(limits.characters + limits.pages);
      expect(duration ?? 1, name).toBeGreaterThan(0);
      expect([width, height].every((side) => side === null || (Number.isInteger(side) && side > 0)), name).toBe(true);
    }
  });

  it("never show what another file holds", async () => {
    const derived = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.parentPath.includes("out-"));
    const seen = [JSON.stringify([...analyses]), ...(await Promise.all(derived.map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1"))))];
    expect(derived.length).toBeGreaterThan(50);
    for (const text of seen) {
      expect(text.includes("root:x:0")).toBe(false);
      expect(text.includes(SECRET)).toBe(false);
    }
  });

  it("reach no address", () => expect(bird.calls()).toBe(0));

  it("would reach one if ffmpeg opened them as it does for itself", async () => {
    const list = join(folder, "list.m3u8");
    await writeFile(list, files.find(({ name }) => name.startsWith("m3u8 of an address"))!.bytes);
    const before = bird.calls();
    await promisify(execFile)(tools.ffprobe.path!, ["-v", "quiet", "-protocol_whitelist", "file,http,tcp", "-i", list]).catch(() => {});
    expect(bird.calls()).toBeGreaterThan(before);
  });

  it("take bounded memory, and leave nothing running", () => {
    process.stdout.write(`${files.length} hostile files: the caller grew by ${Math.round(memory.peakOfCaller - callerBefore)} MB at most, no child had more than ${Math.round(memory.peakOfChildren)} MB\n`);
    expect(memory.peakOfCaller - callerBefore).toBeLessThan(300);
    expect(memory.peakOfChildren).toBeGreaterThan(20);
    expect(memory.peakOfChildren).toBeLessThan(MOST_CHILD);
    expect(memory.left).toBe(0);
  });

  it("do not spoil those that are whole", async () => {
    // As long as it takes: this is about what is refused, not about a slow machine.
    const read = await Promise.all(whole.map(async (file) => ({ file, ...(await analysed(file, `whole-${file.name}`, { seconds: 50, decodeSeconds: 50 })) })));
    for (const { file, problems, width, duration, text } of read) {
      if (file.mediaType.startsWith("image/") && file.name !== "heic") expect({ name: file.name, problems, width }).toEqual({ name: file.name, problems: [], width: 160 });
      if (/^(video|audio)/.test(file.mediaType)) expect({ name: file.name, problems, near: Math.round(duration ?? 0) }).toEqual({ name: file.name, problems: [], near: 1 });
      if (file.name === "pdf") expect({ problems, text }).toEqual({ problems: [], text: "A short page." });
    }
  });
});
