/** Runs in a worker thread: reads bytes, answers text. What it takes too long or too much over ends with the thread. */
import { parentPort, workerData } from "node:worker_threads";
import { decodeText } from "./decode-text.ts";
import { htmlText } from "./html-text.ts";

const { bytes, mediaType } = workerData as { bytes: Uint8Array; mediaType: string };
const text = decodeText(bytes, mediaType);
parentPort?.postMessage(mediaType === "text/html" ? htmlText(text) : text);
