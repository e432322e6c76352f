/** Reads an import in a worker thread with limits on memory and time. I/O. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Unreadable } from "../evidence/unreadable.ts";
import type { Checked } from "./rows.ts";
import type { ImportFormat } from "./words.ts";

export type ToRead = { path: string; format: ImportFormat | null; url: string | null };
export type Batch = { rows: Checked[]; bytesRead: number; ignored: string[] };
export type FromReader = ({ is: "rows" } & Batch) | { is: "end" } | { is: "unreadable"; why: string };

const MEGABYTES = 1024;
/** From one hundred rows to the next; the first waits until the whole of a JSON file is read. */
const PATIENCE_MS = 60_000;

// Found from the project's folder: a bundler would otherwise take the worker, which Node runs as it is, into its own output.
const workerFile = (): string => join(/* turbopackIgnore: true */ process.cwd(), "lib", "imports", "reading-worker.ts");

/** By the hundred, in order. Throws Unreadable, in words for who imports. */
export async function* readInWorker(workerData: ToRead): AsyncGenerator<Batch> {
  // Nothing of the desk's environment or flags is in the thread that reads what strangers wrote.
  const worker = new Worker(workerFile(), { workerData, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }, env: {}, execArgv: [] });
  // Between two batches nobody waits for it; the next one does, and then hears of it.
  worker.on("error", () => undefined);
  try {
    for (let message = await next(worker); message.is !== "end"; message = await next(worker)) {
      if (message.is === "unreadable") throw new Unreadable(message.why);
      yield message;
      worker.postMessage("more");
    }
  } finally {
    await worker.terminate();
  }
}

function next(worker: Worker): Promise<FromReader> {
  const { promise, resolve, reject } = Promise.withResolvers<FromReader>();
  const timer = setTimeout(() => reject(new Unreadable("It took too long to read.")), PATIENCE_MS);
  const failed = (error: NodeJS.ErrnoException) => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Unreadable("It takes more memory to read than it may.") : error);
  const ended = () => reject(new Unreadable("It could not be read to its end."));
  worker.once("message", resolve).once("error", failed).once("exit", ended);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", failed).off("exit", ended);
  });
}
