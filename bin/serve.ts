/**
 * Starts everything and keeps it running: the edge in this process, the desk and the worker in their own
 * (docs/decisions/the-edge.md).
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { config } from "../lib/config.ts";
import { environmentOf } from "../lib/edge/door.ts";
import { createEdge } from "../lib/edge/edge.ts";
import { type Child, keepRunning } from "./children.ts";
import { listen } from "./listen.ts";

const LONGEST_STOP_MS = 30_000;

const settings = settingsOrWords();
const { port, publicUrl, evidenceUrl, siteFolder } = settings;
const folder = socketFolder();
const socketPath = join(folder, "desk");
const env = environmentOf({ socketPath, makeSecret: randomBytes(32).toString("base64url") });
mkdirSync(siteFolder, { recursive: true, mode: 0o755 });

const edge = createEdge({ publicUrl, evidenceUrl, siteFolder, socketPath });
await listen(edge.server, port).catch((error: unknown) => give(error));

let worker: Child | null = null;
let greeted = false;
const desk = keepRunning("desk-server", { env, heard: answers, ended: edge.desk.down, refused: () => void end(1) });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

/** The desk answers. The first time, it has brought the database up to date, and has something to say. */
function answers(greeting: unknown): void {
  edge.desk.up();
  if (greeted) return;
  greeted = true;
  worker = keepRunning("worker", { env });
  process.stdout.write(`${String(greeting)}\n`);
  process.send?.("ready");
}

/** Every request in flight is finished and the job in hand done, then the desk ends: both may still need it. */
async function stop(): Promise<void> {
  setTimeout(() => { worker?.kill(); desk.kill(); void end(0); }, LONGEST_STOP_MS).unref();
  desk.release();
  worker?.release();
  desk.tell("finish");
  await Promise.all([edge.stop(), worker?.stop()]);
  await desk.stop();
  await end(0);
}

async function end(code: number): Promise<never> {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

/** For this user alone; short, as the address of a socket has about a hundred characters. */
function socketFolder(): string {
  const base = tmpdir().length > 60 ? "/tmp" : tmpdir();
  return mkdtempSync(join(base, "corroborate-"));
}

/** A wrong variable is named in one line, without a stack that tells nothing to who set it. */
function settingsOrWords(): ReturnType<typeof config> {
  try {
    return config();
  } catch (error) {
    return give(error, { early: true });
  }
}

function give(error: unknown, { early = false } = {}): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!early) rmSync(folder, { recursive: true, force: true });
  process.exit(1);
}
