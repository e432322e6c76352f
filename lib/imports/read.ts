/** Every row of an import, whatever it is written in. Run in a worker (reading-worker.ts): what strangers wrote can take its time. */
import { Unreadable } from "../evidence/unreadable.ts";
import { reviewsIn } from "./claimreview.ts";
import { csvRows } from "./csv.ts";
import { decoded } from "./decode.ts";
import { jsonLdIn } from "./html.ts";
import { rowsIn } from "./json-rows.ts";
import { type Candidate, type Checked, checkRow } from "./rows.ts";
import type { ImportFormat } from "./words.ts";

export const MOST_ROWS = 100_000;
const MOST_HTML_BYTES = 10 * 1024 * 1024;

export type Given = {
  bytes: () => AsyncIterable<Uint8Array>;
  format: ImportFormat | null;
  /** Where it was fetched from: a ClaimReview that names no address of its own stands there. */
  url: string | null;
};

/** `ignored` is filled on the way. Throws Unreadable. */
export async function* readRows(given: Given, ignored: Set<string>): AsyncGenerator<Checked> {
  let rows = 0;
  for await (const candidate of candidatesIn(given, ignored)) {
    if (++rows > MOST_ROWS) throw new Unreadable("It has more than 100,000 rows. Divide it.");
    yield checkRow(candidate);
  }
  if (rows === 0) throw new Unreadable("There is nothing in it to import: no ClaimReview, and no row.");
}

async function* candidatesIn({ bytes, format, url }: Given, ignored: Set<string>): AsyncGenerator<Candidate> {
  const looks = format ?? looksLike(await headOf(bytes()));
  if (looks === "csv") return yield* csvRows(bytes(), ignored);
  const text = decoded(await whole(bytes()));
  let row = 0;
  for (const found of inText(text, { format, url, ignored })) yield { row: ++row, ...found };
}

type Found = Omit<Candidate, "row">;

function* inText(text: string, { format, url, ignored }: Pick<Given, "format" | "url"> & { ignored: Set<string> }): Generator<Found> {
  if (text.trimStart().startsWith("<")) return yield* standingAt(url, inPage(text));
  const document = parsed(text);
  if (document === undefined) throw new Unreadable("It is not valid JSON.");
  const isLinked = format === null ? /"@(type|graph|context)"\s*:/.test(text) : format === "claimreview";
  yield* isLinked ? standingAt(url, reviewsIn(document)) : rowsIn(document, ignored);
}

function* standingAt(url: string | null, reviews: Iterable<Found>): Generator<Found> {
  for (const found of reviews) yield url !== null && !found.fields["url"] ? { ...found, fields: { ...found.fields, url } } : found;
}

/** A block of the page that is not JSON is one row that cannot be read; the others are read all the same. */
function* inPage(text: string): Generator<Found> {
  if (text.length > MOST_HTML_BYTES) throw new Unreadable("A page has at most 10 MB.");
  for (const block of jsonLdIn(text)) {
    const document = parsed(block);
    if (document === undefined) yield { fields: {}, why: "This JSON-LD block of the page is not valid JSON." };
    else yield* reviewsIn(document, { strict: false });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of bytes) return chunk;
  return new Uint8Array();
}

function looksLike(head: Uint8Array): "csv" | "text" | "claimreview" {
  // The head may end within a character, so it is not decoded strictly.
  const start = new TextDecoder(head[0] === 0xff ? "utf-16le" : head[0] === 0xfe ? "utf-16be" : "utf-8").decode(head.subarray(0, 4096)).trimStart();
  if (start.startsWith("<")) return "claimreview";
  return /^[[{]/.test(start) ? "text" : "csv";
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(bytes));
}
