/** Runs in a worker thread: makes a page inert, and asks the thread that started it for what the page had loaded. */
import { parentPort, workerData } from "node:worker_threads";
import { Unreadable } from "../evidence/unreadable.ts";
import { inertDocument } from "./inert-document.ts";

/** To the starter: what is wanted, which is answered with the bytes or null; in the end the page, or why there is none. */
export type FromWorker = { wanted: string; mostBytes: number } | { html: string } | { why: string };
export type ToDo = { html: string; url: string; maxBytes: number };

const { html, url, maxBytes } = workerData as ToDo;
const tell = (told: FromWorker): void => parentPort?.postMessage(told);

function find(wanted: string, mostBytes: number): Promise<Uint8Array | null> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array | null>();
  parentPort?.once("message", resolve);
  tell({ wanted, mostBytes });
  return promise;
}

try {
  tell({ html: await inertDocument(html, { url, find, maxBytes }) });
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  tell({ why: error.message });
}
