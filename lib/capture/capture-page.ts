/**
 * Captures a web page (EVIDENCE.md, "Pipeline" 2) in a process of its own, which is killed with its browser when it takes too
 * long or is no longer wanted. I/O.
 */
import { type ChildProcess, fork } from "node:child_process";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Resolve, resolveHost } from "../outside/guarded-request.ts";
import { cutShort, withNothing } from "./cut-short.ts";
import { findChromium, NoChromium } from "./find-chromium.ts";
import { type CaptureLimits, captureLimits } from "./limits.ts";
import type { FromCapture, Order, ToCapture } from "./messages.ts";
import type { CaptureOutcome } from "./outcome.ts";
import { dropHome, makeHome } from "./homes.ts";
import { endGroup } from "./end-group.ts";
import { ownFiles } from "./own-files.ts";
import { giveToNobody } from "./unprivileged.ts";
import { type Step, steps } from "./words.ts";

export type CaptureRequest = {
  url: string;
  /** Empty; everything that is kept is written there. When the desk runs as root it belongs to `nobody` afterwards. */
  folder: string;
  /** `host:port` that may be asked though it is private (CAPTURE_ALLOW_PRIVATE). */
  allowPrivate: readonly string[];
  /** Captures in spite of a bad certificate; the outcome says so. */
  trustCertificate?: boolean;
  limits?: Partial<CaptureLimits>;
  /** The path of the browser; found on the machine without it. */
  chromium?: string;
  /** Given by tests alone. */
  resolve?: Resolve;
};

export type Waiting = { progress: (step: Step, percent: number) => void; signal: AbortSignal };

// Found from the project's folder: a bundler would otherwise take the process, which Node runs as it is, into its own output.
const childFile = (): string => join(/* turbopackIgnore: true */ process.cwd(), "lib", "capture", "child.ts");

/**
 * What was got, or why there is nothing; a page can do nothing that makes this throw. Throws NoChromium where there is no
 * browser, the signal's reason when it is aborted, and Error when the browser does not start.
 */
export async function capturePage(request: CaptureRequest, { progress, signal }: Waiting): Promise<CaptureOutcome> {
  signal.throwIfAborted();
  const browser = request.chromium ?? findChromium();
  if (browser === null) throw new NoChromium();
  const folder = await realpath(request.folder);
  const order: Order = {
    url: request.url, folder, allowPrivate: request.allowPrivate, trustCertificate: request.trustCertificate ?? false,
    limits: { ...captureLimits, ...request.limits }, chromium: browser, resolves: request.resolve !== undefined,
  };
  const home = await makeHome();
  try {
    const outcome = await oversee(order, { home, progress, signal, resolve: request.resolve ?? resolveHost });
    return { ...outcome, files: await ownFiles(outcome.files, folder) };
  } finally {
    await dropHome(home);
  }
}

type Overseen = Waiting & { home: string; resolve: Resolve };

async function oversee(order: Order, { home, progress, signal, resolve }: Overseen): Promise<CaptureOutcome> {
  const child = await start(home, order.folder);
  const startedAt = new Date();
  const browsers = new Set<number>();
  let [soFar, words, isReady]: [CaptureOutcome | null, string, boolean] = [null, "", false];
  const say = (message: ToCapture): void => { if (child.connected) child.send(message); };
  const { promise, resolve: end, reject } = Promise.withResolvers<CaptureOutcome>();
  child.on("message", (message: FromCapture) => {
    switch (message.is) {
      case "ready":
        isReady = true;
        return say({ is: "order", order });
      case "browser": return void browsers.add(message.pid);
      case "resolve": return void resolve(message.host).then((addresses) => say({ is: "resolved", host: message.host, addresses }), reject);
      case "step":
        // Another attempt begins with an empty folder.
        if (message.step === "starting") soFar = null;
        return progress(message.step, steps[message.step]);
      case "so-far": soFar = message.outcome; return;
      case "broke": return reject(new Error(`The capture broke: ${message.why}`));
      case "end": browsers.clear(); return end(message.outcome);
    }
  });
  child.stderr?.on("data", (chunk: Buffer) => { words = (words + chunk.toString()).slice(-2000); });
  const giveUp = (why: "too-slow" | "crashed"): void => end(soFar ? cutShort(soFar, why) : withNothing(order, startedAt, why));
  child.once("error", reject).once("exit", () => {
    if (isReady) giveUp("crashed");
    else reject(new Error(`The process that captures does not start. ${words}`));
  });
  const timer = setTimeout(() => giveUp("too-slow"), order.limits.milliseconds);
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    const outcome = await promise;
    progress("done", steps.done);
    return outcome;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    await Promise.all([child.pid, ...browsers].map(endGroup));
  }
}

/** With nothing of the desk's environment, in a process group of its own. */
async function start(home: string, folder: string): Promise<ChildProcess> {
  const nobody = await giveToNobody({ folders: [home, folder], reads: [childFile(), process.execPath] });
  return fork(childFile(), [], {
    env: { NODE_ENV: "production", PATH: "/usr/local/bin:/usr/bin:/bin", HOME: home, TMPDIR: home, LANG: "C.UTF-8" }, execArgv: ["--max-old-space-size=1024"],
    detached: true, serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], ...nobody,
  });
}
