/** Fetches what somebody named by its address, with caps on bytes, time, hops and what unpacking may make of it. I/O. */
import type { IncomingMessage } from "node:http";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { guardedRequest, type Resolve, tooSlow } from "./guarded-request.ts";
import { OutsideRefusal } from "./refusal.ts";

export type FetchedPage = {
  /** Where it was found in the end. */
  url: string;
  /** Every address on the way there, the first included. */
  hops: string[];
  status: number;
  /** Lower case, without parameters; empty when the server says none. */
  mediaType: string;
  bytes: Buffer;
};

export type FetchLimits = {
  maxBytes: number;
  milliseconds: number;
  allowPrivate: readonly string[];
  maxHops?: number;
  accept?: string;
  userAgent?: string;
  resolve?: Resolve;
};

/** More than any text shrinks to in good faith; what unpacks further is there to fill memory. */
const MOST_UNPACKED = 200;
const SMALL_BYTES = 1024 * 1024;

const redirects = new Set([301, 302, 303, 307, 308]);

/** Throws OutsideRefusal, also for an answer that is neither 2xx nor a redirect. No cookies, no referrer, nothing is kept. */
export async function fetchPage(address: string, limits: FetchLimits): Promise<FetchedPage> {
  const { maxHops = 5, milliseconds } = limits;
  const signal = AbortSignal.timeout(milliseconds);
  const hops = [address];
  for (;;) {
    const url = hops.at(-1) ?? address;
    const answer = await ask(url, limits, signal);
    const status = answer.statusCode ?? 0;
    const next = redirects.has(status) ? nextOf(answer, url) : null;
    if (next === null) return { url, hops, status, mediaType: mediaTypeOf(answer), bytes: await readAnswer(answer, limits, signal) };
    answer.destroy();
    if (hops.length > maxHops) throw new OutsideRefusal("too-many-hops", `It leads on more than ${maxHops} times.`);
    hops.push(next);
  }
}

function ask(url: string, { allowPrivate, resolve, accept = "*/*", userAgent = "Corroborate" }: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = { accept, "accept-encoding": "gzip, deflate, br", "user-agent": userAgent };
  return guardedRequest(url, { headers, signal, allowPrivate, ...(resolve && { resolve }) });
}

/** Checked again like the first: guardedRequest sees each. */
function nextOf(answer: IncomingMessage, from: string): string {
  const next = URL.parse(answer.headers.location ?? "", from);
  if (!answer.headers.location || !next) {
    answer.destroy();
    throw new OutsideRefusal("broken", "It leads on, but does not say where.");
  }
  return next.href;
}

const mediaTypeOf = ({ headers }: IncomingMessage): string => headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";

/** The body of a 2xx answer, unpacked, within its bounds; the answer is done with. Throws OutsideRefusal. */
export async function readAnswer(answer: IncomingMessage, { maxBytes }: Pick<FetchLimits, "maxBytes">, signal: AbortSignal): Promise<Buffer> {
  const status = answer.statusCode ?? 0;
  try {
    if (status < 200 || status > 299) throw new OutsideRefusal("status", `The server answered ${status}.`, status);
    if (Number(answer.headers["content-length"] ?? 0) > maxBytes) throw tooBig(maxBytes);
    return await collect(answer, { maxBytes, signal });
  } finally {
    answer.destroy();
  }
}

async function collect(answer: IncomingMessage, { maxBytes, signal }: { maxBytes: number; signal: AbortSignal }): Promise<Buffer> {
  let [packed, unpacked] = [0, 0];
  answer.on("data", (chunk: Buffer) => { packed += chunk.length; });
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of unpack(answer)) {
      unpacked += (chunk as Buffer).length;
      if (unpacked > maxBytes) throw tooBig(maxBytes);
      if (unpacked > SMALL_BYTES && unpacked > packed * MOST_UNPACKED) throw new OutsideRefusal("too-big", "It unpacks to far more than was sent.");
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (signal.aborted) throw tooSlow();
    if (error instanceof OutsideRefusal) throw error;
    throw new OutsideRefusal("broken", "The answer broke off, or cannot be unpacked.");
  }
  return Buffer.concat(chunks);
}

function unpack(answer: IncomingMessage): Readable {
  const through = unpackerOf(answer.headers["content-encoding"]?.trim().toLowerCase() ?? "");
  // Errors arrive where it is read.
  return through ? pipeline(answer, through, () => undefined) : answer;
}

function unpackerOf(encoding: string): Transform | null {
  switch (encoding) {
    case "": case "identity": return null;
    case "gzip": case "x-gzip": return createGunzip();
    case "deflate": return createInflate();
    case "br": return createBrotliDecompress();
    default: throw new OutsideRefusal("broken", "It is packed in a way that is not known here.");
  }
}

const tooBig = (maxBytes: number): OutsideRefusal => new OutsideRefusal("too-big", `It is bigger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`);
