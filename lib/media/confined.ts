/** Runs a program on bytes that a stranger made: no shell, no environment, no network where the kernel allows, limits on all it can use. I/O. */
import { spawn } from "node:child_process";
import { confinement } from "./confinement.ts";

export type Bounds = {
  /** Files and folders it may read beside the system's own programs, and folders it may write to (enforced where bubblewrap is). */
  reads: readonly string[];
  writes?: readonly string[];
  /** Of the clock; then the whole group is killed. */
  seconds: number;
  /** Of private memory (RLIMIT_DATA): more is refused by the kernel. */
  megabytes: number;
  /** Most bytes taken from its standard output. */
  outputBytes?: number;
  /** Most bytes in any one file it writes. */
  fileBytes?: number;
  cwd?: string;
  /** Written to its standard input. */
  input?: string;
  /** Takes standard output as it comes, in place of `stdout`. */
  onOutput?: (chunk: Buffer) => void;
  signal?: AbortSignal | undefined;
};

/** `ended` says why it stopped; `errors` is the last of its standard error. */
export type Ran = { ended: "itself" | "too slow" | "too much output" | "not started"; code: number | null; stdout: Buffer; errors: string };

const MOST_ERRORS = 8_000;

/**
 * Never rejects for what the program does; rejects with the signal's reason when that stops it. The exit code is null when a
 * signal ended it, ours or the kernel's.
 */
export async function runConfined(program: string, args: readonly string[], bounds: Bounds): Promise<Ran> {
  bounds.signal?.throwIfAborted();
  const [command, ...rest] = (await confinement()).wrap(program, args, bounds);
  const child = spawn(command!, rest, { cwd: bounds.cwd ?? "/", env: { NODE_ENV: "production", PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C.UTF-8" }, detached: true, stdio: ["pipe", "pipe", "pipe"] });
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const parts: Buffer[] = [];
  const most = bounds.outputBytes ?? 1_000_000;
  let ended: Ran["ended"] = "itself", taken = 0, errors = "";
  const stop = (why: Ran["ended"]): void => {
    if (ended === "itself") ended = why;
    killGroup(child.pid);
  };
  const timer = setTimeout(() => stop("too slow"), bounds.seconds * 1000);
  const abort = (): void => killGroup(child.pid);
  bounds.signal?.addEventListener("abort", abort, { once: true });

  child.stdout.on("data", (chunk: Buffer) => {
    taken += chunk.length;
    if (taken > most) return stop("too much output");
    if (bounds.onOutput) bounds.onOutput(chunk);
    else parts.push(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => (errors = (errors + chunk.toString("latin1")).slice(-MOST_ERRORS)));
  child.stdin.on("error", () => {}); // it may end before it has read all
  child.stdin.end(bounds.input ?? "");
  child.once("error", (error) => resolve({ ended: "not started", code: null, stdout: Buffer.alloc(0), errors: error.message }));
  child.once("close", (code) => {
    killGroup(child.pid); // whatever it started in turn
    if (bounds.signal?.aborted) reject(bounds.signal.reason);
    else resolve({ ended, code, stdout: Buffer.concat(parts), errors });
  });
  return promise.finally(() => {
    clearTimeout(timer);
    bounds.signal?.removeEventListener("abort", abort);
  });
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // ended already
  }
}

/** Completes "… could not be done: …" for a run that went wrong; null when it went well. */
export function whyItFailed(ran: Ran): string | null {
  if (ran.ended === "too slow") return "it took too long";
  if (ran.ended === "too much output") return "it gave too much";
  if (ran.ended === "not started") return "the program could not be started";
  if (ran.code === 0) return null;
  return ran.code === null || ran.code >= 128 ? "it took too much memory or broke the program that reads it" : "it cannot be read";
}
