/** Answers a stored file: the right form, a part, or that nothing changed. I/O: writes to the response. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { rangeIn } from "../evidence/range.ts";
import { continues, isUnchanged } from "./conditions.ts";
import { type Coding, codingsFor } from "./negotiate.ts";
import { stampOf } from "./site-files.ts";
import { type Form, partOf, type Stored } from "./stored.ts";

/** How long a client may take nothing before it is cut off. */
const IDLE_MS = 30_000;

export function serveStored({ forms }: Stored, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
  const { method, headers } = request;
  if (headers.range !== undefined && method === "GET" && continues(headers["if-range"]?.toString(), forms.identity) && !isUnchanged(headers, forms.identity)) {
    const range = rangeIn(headers.range, forms.identity.size);
    if (range === "unsatisfiable") return void response.writeHead(416, [...forms.identity.unchanged, "content-range", `bytes */${forms.identity.size}`, "content-length", "0"]).end();
    if (range) return sendPart(forms.identity, range, response);
  }
  const form = formFor(forms, headers["accept-encoding"]);
  if (isUnchanged(headers, form)) return void response.writeHead(304, form.unchanged).end();
  response.writeHead(200, form.whole);
  if (method === "HEAD") return void response.end();
  return form.bytes ? send(form.bytes, response) : fromDisk(form, { start: 0, end: form.size - 1 }, response);
}

function sendPart(form: Form, range: { start: number; end: number }, response: ServerResponse): Promise<void> | void {
  response.writeHead(206, partOf(form, range));
  return form.bytes ? send(form.bytes.subarray(range.start, range.end + 1), response) : fromDisk(form, range, response);
}

function send(bytes: Buffer, response: ServerResponse): void {
  // What the kernel took at once needs no watching.
  response.end(bytes);
  if (response.writableLength > 0) response.setTimeout(IDLE_MS, () => response.destroy());
}

async function fromDisk({ path, stamp }: Form, range: { start: number; end: number }, response: ServerResponse): Promise<void> {
  response.setTimeout(IDLE_MS, () => response.destroy());
  const handle = await open(path, "r");
  try {
    // Another file since it was announced: better cut off than spliced.
    if (stampOf(await handle.stat()) !== stamp) return void response.destroy();
    await pipeline(handle.createReadStream({ ...range, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

const known = new Map<string, readonly Coding[]>();

/** Browsers say what they take in a few ways, over and over. */
function codings(header: string | undefined): readonly Coding[] {
  if (header === undefined) return codingsFor(header);
  const found = known.get(header);
  if (found) return found;
  const made = codingsFor(header);
  if (known.size < 500) known.set(header, made);
  return made;
}

function formFor(forms: Stored["forms"], header: string | undefined): Form {
  for (const coding of codings(header)) {
    const form = forms[coding];
    if (form) return form;
  }
  return forms.identity;
}
