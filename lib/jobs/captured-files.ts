/** What a capture brought, into the store, with the manifest over it. I/O. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { boundedMarks } from "../bounded-marks.ts";
import type { Captured } from "../capture/commands.ts";
import type { CapturedFile, CaptureRecord } from "../capture/outcome.ts";
import type { CaptureRow } from "../capture/queries.ts";
import type { Reader } from "../db/types.ts";
import { previousManifest } from "../evidence/queries.ts";
import { keepIn, type Store } from "../evidence/store.ts";
import { makeManifest } from "../integrity/manifest.ts";
import { cut, storable } from "../storable.ts";
import { foldQuote } from "../quotes/fold.ts";

const MOST_CHARACTERS = 5_000_000;
/** As many and as long as a manifest has room for; a page chooses where it leads, and how many hosts it asks. */
const MOST_ADDRESSES = 1000;
const MOST_OF_AN_ADDRESS = 10_000;

type Brought = { capture: CaptureRow; files: readonly CapturedFile[]; record: CaptureRecord; warnings: string[]; readable: string | null; store: Store };

export async function keepCapturedFiles(reader: Reader, { capture, files, record, warnings, readable, store }: Brought): Promise<Pick<Captured, "files" | "textHash">> {
  if (files.length === 0) return { files: [], textHash: null };
  const text = readable === null ? null : storable(boundedMarks(readable).normalize("NFC").slice(0, MOST_CHARACTERS));
  const kept: Captured["files"] = [];
  for (const { role, path, mediaType } of files) {
    const { sha256, bytes } = await keepIn(store, createReadStream(path));
    kept.push({ sha256, bytes, mediaType, name: basename(path), role, text: role === "text" ? text : null });
  }
  const manifest = makeManifest({
    snapshot: capture.id, how: "captured", urlAsked: record.urlAsked, urlReached: record.urlReached && cut(record.urlReached, MOST_OF_AN_ADDRESS), at: record.finishedAt.toISOString(), httpStatus: record.status === 0 ? null : record.status,
    files: kept.map(({ role, sha256, bytes, mediaType }) => ({ role, sha256, bytes, mediaType })),
    browser: record.browser || null, addresses: Object.values(record.addresses).flat().slice(0, MOST_ADDRESSES), allowPrivate: [...record.allowPrivate], warnings,
    previous: await previousManifest(reader, { ...capture, before: null }),
  });
  const { sha256, bytes } = await keepIn(store, Readable.from([manifest.bytes]));
  kept.push({ sha256, bytes, mediaType: "application/json", name: "manifest.json", role: "manifest", text: null });
  return { files: kept, textHash: text === null ? null : createHash("sha256").update(foldQuote(text)).digest("hex") };
}
