/** Rows of a CSV file as it is read, one after the other, whatever its size. The bytes are given; nothing is fetched here. */
import { parse, CsvError } from "csv-parse";
import { Readable } from "node:stream";
import { Unreadable } from "../evidence/unreadable.ts";
import { type Column, type ColumnNames, columnOf, columns } from "./columns.ts";
import { encodingOf, notText } from "./decode.ts";
import type { Candidate } from "./rows.ts";

const MOST_ROW_CHARACTERS = 200_000;
const MOST_COLUMNS = 200;

/** Numbered as a table program does: the header is row 1. Throws Unreadable. */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, ignored: Set<string>): AsyncGenerator<Candidate> {
  let header: Header | null = null;
  let row = 0;
  try {
    for await (const record of await parserOf(bytes)) {
      const cells = record as string[];
      row += 1;
      if (header === null) header = headerOf(cells, ignored);
      else if (cells.some((cell) => cell.trim() !== "")) yield candidate(row, cells, header);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(`Line ${"lines" in error ? String(error.lines) : row + 1}: ${csvWords[error.code] ?? "it is not written as CSV."}`);
    throw error;
  }
  if (header === null) throw new Unreadable("It is empty.");
}

const csvWords: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: "it is longer than 200,000 characters. A quotation mark that is never closed may be the reason.",
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is never closed.",
};

async function parserOf(bytes: AsyncIterable<Uint8Array>) {
  const text = textOf(bytes)[Symbol.asyncIterator]();
  const first = await text.next();
  const start = first.done ? "" : first.value;
  const all = async function* () { yield start; for (let next = await text.next(); !next.done; next = await text.next()) yield next.value; };
  const parser = parse({ delimiter: delimiterOf(start), relax_column_count: true, relax_quotes: true, bom: false, max_record_size: MOST_ROW_CHARACTERS, skip_empty_lines: false });
  const source = Readable.from(all());
  source.on("error", (error) => parser.destroy(error));
  return source.pipe(parser);
}

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    if (error instanceof TypeError) throw new Unreadable(notText);
    throw error;
  }
}

/** The one that stands most often in the header, outside of quotation marks. */
function delimiterOf(start: string): string {
  const line = (start.split(/[\r\n]/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (sign: string) => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** What each column holds, null for nothing known, and what the file calls those that are known. */
type Header = { columns: (Column | null)[]; names: ColumnNames };

function headerOf(cells: readonly string[], ignored: Set<string>): Header {
  if (cells.length > MOST_COLUMNS) throw new Unreadable(`It has more than ${MOST_COLUMNS} columns.`);
  const held = cells.map((name) => columnOf(name) ?? null);
  cells.forEach((name, at) => { if (held[at] === null && name.trim() !== "") ignored.add(name.trim().slice(0, 100)); });
  if (!held.includes("claim")) throw new Unreadable(`Its first row names no column for the claim. Call it one of ${columns.claim.join(", ")}.`);
  return { columns: held, names: Object.fromEntries(held.flatMap((column, at) => (column === null ? [] : [[column, (cells[at] ?? "").trim().slice(0, 100)]]))) };
}

function candidate(row: number, cells: readonly string[], { columns: held, names }: Header): Candidate {
  if (cells.length !== held.length) return { row, fields: {}, why: `It has ${cells.length} fields where the first row names ${held.length}.` };
  return { row, names, fields: Object.fromEntries(held.flatMap((column, at) => (column === null ? [] : [[column, cells[at]]]))) };
}
