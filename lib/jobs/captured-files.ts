/** What a capture brought, into the store, with the manifest over it. I/O. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { boundedMarks } from "../bounded-marks.ts";
import type { Captured } from "../capture/commands.ts";
import type { CapturedFile, CaptureRecord } from "../capture/outcome.ts";
import type { CaptureRow } from "../capture/queries.ts";
import type { Reader } from "../db/types.ts";
import { comparedBy } from "../evidence/compared-by.ts";
import { mediaTypeOf } from "../evidence/media-type.ts";
import { previousManifest } from "../evidence/queries.ts";
import { wordsIn } from "../evidence/marks.ts";
import { keepIn, type Store } from "../evidence/store.ts";
import { storedText } from "../evidence/stored-content.ts";
import type { FileRole } from "../evidence/words.ts";
import { makeManifest } from "../integrity/manifest.ts";
import { log } from "../log.ts";
import { askOne } from "../media/ask-child.ts";
import { cut, storable } from "../storable.ts";

const MOST_CHARACTERS = 5_000_000;
const MOST_BYTES_OF_WORDS = 16 * 1024 * 1024;
/** For reading the print of a page, in the confined child. */
const [MOST_PAGES, SECONDS, MEGABYTES] = [2000, 20, 1000];
/** As many and as long as a manifest has room for; a page chooses where it leads, and how many hosts it asks. */
const MOST_ADDRESSES = 1000;
const MOST_OF_AN_ADDRESS = 10_000;

type Brought = { capture: CaptureRow; files: readonly CapturedFile[]; record: CaptureRecord; warnings: string[]; readable: string | null; store: Store };

export async function keepCapturedFiles(reader: Reader, { capture, files, record, warnings, readable, store }: Brought): Promise<Pick<Captured, "files" | "textHash">> {
  if (files.length === 0) return { files: [], textHash: null };
  const text = readable === null ? null : storableText(readable);
  const kept: Captured["files"] = [];
  for (const { role, path, mediaType } of files) {
    const { sha256, bytes, head } = await keepIn(store, createReadStream(path));
    const name = basename(path);
    if (role === "original") kept.push(await anOriginal(store, { sha256, bytes, name, head }));
    else kept.push({ sha256, bytes, mediaType, name, role, text: role === "text" ? text : await textBeside({ role, path: store.pathOf(sha256), bytes }) });
  }
  const manifest = makeManifest({
    snapshot: capture.id, how: "captured", urlAsked: record.urlAsked, urlReached: record.urlReached && cut(record.urlReached, MOST_OF_AN_ADDRESS), at: record.finishedAt.toISOString(), httpStatus: record.status === 0 ? null : record.status,
    files: kept.map(({ role, sha256, bytes, mediaType }) => ({ role, sha256, bytes, mediaType })),
    browser: record.browser || null, addresses: Object.values(record.addresses).flat().slice(0, MOST_ADDRESSES), allowPrivate: [...record.allowPrivate], warnings,
    previous: await previousManifest(reader, { ...capture, before: null }),
  });
  const { sha256, bytes } = await keepIn(store, Readable.from([manifest.bytes]));
  kept.push({ sha256, bytes, mediaType: "application/json", name: "manifest.json", role: "manifest", text: null });
  const original = kept.find(({ role }) => role === "original");
  return { files: kept, textHash: comparedBy({ text: text ?? original?.text ?? null, original }) };
}

/** What lay at the address is what it is, whatever the server called it: a video sent as bytes of no type is a video. */
async function anOriginal(store: Store, { head, ...file }: { sha256: string; bytes: number; name: string; head: Uint8Array }): Promise<Captured["files"][number]> {
  const mediaType = await mediaTypeOf(head);
  const text = await storedText(store, { ...file, mediaType });
  return { ...file, mediaType, role: "original", text: text && storable(text) };
}

/** What else stands on a page: all that was visible, and what only its print has, such as posts in frames. Null for every other file, and where nothing can be read. */
async function textBeside({ role, path, bytes }: { role: FileRole; path: string; bytes: number }): Promise<string | null> {
  if (role === "boxes" && bytes <= MOST_BYTES_OF_WORDS) return apart(wordsIn(await readFile(path)));
  if (role !== "pdf") return null;
  const { result, why } = await askOne("pdf", { path, pages: MOST_PAGES, characters: MOST_CHARACTERS, seconds: SECONDS * 0.7 }, { reads: [path], seconds: SECONDS, megabytes: MEGABYTES });
  if (!result) log.warn({ why }, "the print of a page could not be read");
  return result ? storableText(result.text) : null;
}

/** Blank lines between blocks, as in the readable text. */
const apart = (text: string | null): string | null => text && storableText(text.split("\n").map((line) => line.trim()).filter(Boolean).join("\n\n"));

const storableText = (text: string): string => storable(boundedMarks(text).normalize("NFC").slice(0, MOST_CHARACTERS));
