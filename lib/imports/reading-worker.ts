/** Runs in a worker thread: reads a file and hands its rows over by the hundred, each time when it is asked for more. */
import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Unreadable } from "../evidence/unreadable.ts";
import { type Given, readRows } from "./read.ts";
import type { FromReader, ToRead } from "./reading.ts";
import type { Checked } from "./rows.ts";

const AT_ONCE = 500;
const port = parentPort;
const { path, format, url } = workerData as ToRead;

async function run(): Promise<void> {
  let bytesRead = 0;
  const ignored = new Set<string>();
  const given: Given = { format, url, bytes: () => counted(path, (bytes) => { bytesRead = Math.max(bytesRead, bytes); }) };
  let rows: Checked[] = [];
  for await (const row of readRows(given, ignored)) {
    rows.push(row);
    if (rows.length < AT_ONCE) continue;
    await hand({ is: "rows", rows, bytesRead, ignored: [] });
    rows = [];
  }
  await hand({ is: "rows", rows, bytesRead, ignored: [...ignored].slice(0, 100) });
  port?.postMessage({ is: "end" } satisfies FromReader);
}

async function* counted(file: string, told: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    bytes += (chunk as Buffer).length;
    told(bytes);
    yield chunk as Buffer;
  }
}

function hand(message: FromReader): Promise<void> {
  return new Promise((resolve) => {
    port?.once("message", () => resolve());
    port?.postMessage(message);
  });
}

run().catch((error: unknown) => {
  port?.postMessage({ is: "unreadable", why: error instanceof Unreadable ? error.message : "It cannot be read." } satisfies FromReader);
});
