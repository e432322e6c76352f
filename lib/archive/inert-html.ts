/** The copy of a page that people look at, made in a worker thread with limits on size, memory and time. I/O. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Unreadable } from "../evidence/unreadable.ts";
import type { Find } from "./inert-pictures.ts";
import type { FromWorker, ToDo } from "./inert-worker.ts";

export const MOST_HTML_CHARACTERS = 10 * 1024 * 1024;
const defaultLimits = { milliseconds: 30_000, megabytes: 512 };

// Found from the project's folder: a bundler would otherwise take the worker, which Node runs as it is, into its own output.
const workerFile = (): string => join(/* turbopackIgnore: true */ process.cwd(), "lib", "archive", "inert-worker.ts");

type Options = {
  /** Of the page, to which its addresses are relative. */
  url: string;
  /** What the page had loaded, by absolute address without fragment; it is asked for one after another. */
  find: Find;
  /** For the pictures that are put into the page; those beyond it are left out. */
  maxBytes: number;
};

/**
 * The rendered page as one HTML file in UTF-8 without anything that runs, fetches or leads elsewhere: see
 * docs/decisions/archives-are-inert.md. Throws Unreadable, with a reason to show, for a page that is too big or takes too long.
 */
export async function inertHtml(html: string, { url, find, maxBytes }: Options, limits = defaultLimits): Promise<string> {
  if (html.length > MOST_HTML_CHARACTERS) throw new Unreadable("it is bigger than 10 MB");
  const todo: ToDo = { html, url, maxBytes };
  // Nothing of the desk's environment or flags is in the thread that reads what strangers wrote.
  const worker = new Worker(workerFile(), { workerData: todo, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }, env: {}, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const timer = setTimeout(() => reject(new Unreadable("it took too long")), limits.milliseconds);
  worker.on("message", (told: FromWorker) => {
    if ("html" in told) resolve(told.html);
    else if ("why" in told) reject(new Unreadable(told.why));
    else find(told.wanted, told.mostBytes).then((bytes) => worker.postMessage(bytes), reject);
  });
  worker.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Unreadable("it took too much memory") : error));
  worker.once("exit", () => reject(new Error("The thread that makes a page inert ended without an answer")));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
