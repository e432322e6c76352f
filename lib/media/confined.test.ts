/** A program that reads what strangers made is held, whatever it does. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runConfined, whyItFailed, type Bounds } from "./confined.ts";
import { confinement } from "./confinement.ts";
import { canary } from "./watched.fixtures.ts";

const bounds: Bounds = { reads: [], seconds: 20, megabytes: 1500 };
const node = (code: string, more: Partial<Bounds> = {}) => runConfined(process.execPath, ["-e", code], { ...bounds, ...more });

describe.skipIf(process.platform !== "linux")("a program in confinement", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(`${tmpdir()}/confined-`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("answers, and sees nothing of the desk's environment", async () => {
    process.env.DESK_SECRET_OF_THE_TEST = "never";
    const { stdout } = await node("process.stdout.write(JSON.stringify(process.env))");
    delete process.env.DESK_SECRET_OF_THE_TEST;
    expect(Object.keys(JSON.parse(stdout.toString()) as object).filter((name) => name !== "PWD").sort()).toEqual(["LC_ALL", "NODE_ENV", "PATH"]);
  });

  it("is given its arguments as they are: no shell reads them", async () => {
    const { stdout } = await runConfined("echo", ["$(id); `id` && *"], bounds);
    expect(stdout.toString()).toBe("$(id); `id` && *\n");
  });

  it("is ended with all that it started when it takes too long", async () => {
    const ran = await runConfined("sh", ["-c", "sleep 100 & sleep 100"], { ...bounds, seconds: 0.5 });
    expect({ ended: ran.ended, why: whyItFailed(ran) }).toEqual({ ended: "too slow", why: "it took too long" });
  });

  it("is ended when it prints too much, and its errors are kept short", async () => {
    expect((await runConfined("yes", [], { ...bounds, outputBytes: 100_000 })).ended).toBe("too much output");
    expect((await node("console.error('x'.repeat(1e6))")).errors.length).toBeLessThanOrEqual(8000);
  });

  it("gets no more memory than it is given", async () => {
    expect((await confinement()).memory).toBe("limited");
    const take = "Buffer.alloc(600e6, 1); process.stdout.write('had it')";
    expect((await node(take, { megabytes: 1000 })).stdout.toString()).toBe("");
    expect((await node(take, { megabytes: 2000 })).stdout.toString()).toBe("had it");
  });

  it("writes no file bigger than it may", async () => {
    const ran = await node(`require("fs").writeFileSync(${JSON.stringify(`${folder}/big`)}, Buffer.alloc(2e6))`, { writes: [folder], fileBytes: 1_000_000 });
    expect(whyItFailed(ran)).not.toBeNull();
  });

  it("reaches no network where the kernel allows to cut it off, and would otherwise", async () => {
    const bird = await canary();
    const call = `fetch(${JSON.stringify(bird.address)}).catch(() => {})`;
    await node(call);
    expect(bird.calls()).toBe((await confinement()).network === "cut off" ? 0 : 1);
    const before = bird.calls();
    await fetch(bird.address).catch(() => {});
    expect(bird.calls()).toBe(before + 1);
    await bird.close();
  });

  it("ends when the person who waits gives up", async () => {
    const given = new AbortController();
    const running = runConfined("sleep", ["100"], { ...bounds, signal: given.signal });
    setImmediate(() => given.abort(new Error("cancelled")));
    await expect(running).rejects.toThrow("cancelled");
    await expect(runConfined("sleep", ["100"], { ...bounds, signal: given.signal })).rejects.toThrow("cancelled");
  });

  it("that does not exist is told, not thrown", async () => {
    expect(whyItFailed(await runConfined("/nowhere/ffmpeg", [], bounds))).not.toBeNull();
  });
});
