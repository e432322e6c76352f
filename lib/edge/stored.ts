/** A stored file as it lies in memory: its bytes, or where to read them, with the headers of each form ready to send. Pure. */
import type { Validators } from "./conditions.ts";
import { cachingOf, isCompressible, sharingOf, typeOf } from "./media.ts";
import type { Coding } from "./negotiate.ts";

export type Form = Validators & {
  coding: Coding;
  size: number;
  /** Null for what is too big to be held: it is read from the disk each time. */
  bytes: Buffer | null;
  path: string;
  /** Which file of that name this is, in words. */
  stamp: string;
  /** Names and values in turn, as node:http writes them fastest. */
  whole: string[];
  unchanged: string[];
};

/** Which content this is, without reading it: changed by every rename. */
export type Stamped = { dev: number; ino: number; size: number; mtimeMs: number };

export type Stored = {
  file: string;
  stats: Stamped;
  forms: Partial<Record<Coding, Form>> & { identity: Form };
  held: number;
  /** Looked at again after this time (ms), though nothing changed: something may still be missing. */
  goodUntil: number;
};

export type Content = { coding: Coding; etag: string; size: number; bytes: Buffer | null; path: string; stamp: string };

/** The headers of one form. `modified` is left out while the file is so young that its second is not over. */
export function formOf(file: string, content: Content, { modified, always }: { modified: number | null; always: Record<string, string> }): Form {
  const common = {
    ...always,
    etag: content.etag,
    "cache-control": cachingOf(file),
    ...(isCompressible(file) && { vary: "accept-encoding" }),
    ...(modified !== null && { "last-modified": new Date(modified * 1000).toUTCString() }),
    ...sharingOf(file),
  };
  const described = {
    "content-type": typeOf(file),
    ...(content.coding === "identity" ? { "accept-ranges": "bytes" } : { "content-encoding": content.coding }),
  };
  return {
    ...content, modified,
    whole: Object.entries({ ...common, ...described, "content-length": String(content.size) }).flat(),
    unchanged: Object.entries(common).flat(),
  };
}

/** The headers of a part, from those of the whole. */
export function partOf({ whole, size }: Form, { start, end }: { start: number; end: number }): string[] {
  const headers = [...whole, "content-range", `bytes ${start}-${end}/${size}`];
  headers[headers.indexOf("content-length") + 1] = String(end - start + 1);
  return headers;
}
