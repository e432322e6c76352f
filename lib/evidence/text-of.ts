/** The readable text of a stored file, read in a worker thread with limits on size, memory and time. I/O. */
import { Worker } from "node:worker_threads";
import { join } from "node:path";
import { log } from "../log.ts";

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_MS = 10_000;
const MOST_CHARACTERS = 5_000_000;

// Found from the project's folder: a bundler would otherwise take the worker into its own output.
const workerFile = () => join(process.cwd(), "lib", "evidence", "text-worker.ts");

/** Null where the type has no text we read, where it is too big, or where reading it took too long. */
export async function textOfBytes(bytes: Uint8Array, mediaType: string): Promise<string | null> {
  if (mediaType !== "text/plain" && mediaType !== "text/html") return null;
  if (bytes.byteLength > MOST_BYTES) return null;
  const text = await inWorker({ bytes, mediaType });
  return text === null ? null : text.normalize("NFC").slice(0, MOST_CHARACTERS);
}

function inWorker(workerData: { bytes: Uint8Array; mediaType: string }): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), { workerData, resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 8 } });
    const timer = setTimeout(() => finish(null, "it took too long"), MOST_MS);
    const finish = (text: string | null, why?: string) => {
      clearTimeout(timer);
      void worker.terminate();
      if (why) log.warn({ why }, "a file's text could not be read");
      resolve(text);
    };
    worker.once("message", (text: string) => finish(text));
    worker.once("error", (error) => finish(null, error.name));
    worker.once("exit", () => finish(null));
  });
}
