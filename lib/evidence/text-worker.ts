/** Runs in a worker thread: reads bytes, answers their text or why there is none. What takes it too long ends with the thread. */
import { parentPort, workerData } from "node:worker_threads";
import { boundedMarks } from "../bounded-marks.ts";
import { decodeText } from "./decode-text.ts";
import { htmlText } from "./html-text.ts";
import type { TextOf } from "./text-of.ts";
import { Unreadable } from "./unreadable.ts";

const MOST_CHARACTERS = 5_000_000;

function textOf({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }): TextOf {
  try {
    const text = decodeText(bytes, mediaType);
    const read = mediaType === "text/html" ? htmlText(text) : text;
    return { text: boundedMarks(read).normalize("NFC").slice(0, MOST_CHARACTERS).toWellFormed() };
  } catch (error) {
    return { text: null, why: error instanceof Unreadable ? error.message : "it cannot be read" };
  }
}

parentPort?.postMessage(textOf(workerData));
