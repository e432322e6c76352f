/** The readable text of a stored file, read in a worker thread with limits on size, memory and time. I/O. */
import { Worker } from "node:worker_threads";
import { join } from "node:path";
import { turns } from "./turns.ts";

/** `why` completes "The text of this file is not read: …". */
export type TextOf = { text: string; why?: never } | { text: null; why: string };

export const MOST_TEXT_BYTES = 10 * 1024 * 1024;
const defaultLimits = { milliseconds: 10_000, megabytes: 512 };
const inTurn = turns(2);

// Found from the project's folder: a bundler would otherwise take the worker, which Node runs as it is, into its own output.
const workerFile = (): string => join(/* turbopackIgnore: true */ process.cwd(), "lib", "evidence", "text-worker.ts");

/** No text where the type has none that we read, where the file is too big, or where reading it takes too long or too much. */
export async function textOf(bytes: Uint8Array, mediaType: string, limits = defaultLimits): Promise<TextOf> {
  if (mediaType !== "text/plain" && mediaType !== "text/html") return { text: null, why: "it is neither plain text nor HTML" };
  if (bytes.byteLength > MOST_TEXT_BYTES) return { text: null, why: "it is bigger than 10 MB" };
  return inTurn(() => inWorker({ bytes, mediaType }, limits));
}

function inWorker(workerData: { bytes: Uint8Array; mediaType: string }, { milliseconds, megabytes }: typeof defaultLimits): Promise<TextOf> {
  // Nothing of the desk's environment or flags is in the thread that reads what strangers wrote.
  const worker = new Worker(workerFile(), { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes }, env: {}, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<TextOf>();
  const timer = setTimeout(() => resolve({ text: null, why: "it took too long" }), milliseconds);
  worker.once("message", resolve);
  worker.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ text: null, why: "it took too much memory" });
    else reject(error);
  });
  worker.once("exit", () => reject(new Error("The thread that reads text ended without an answer")));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
