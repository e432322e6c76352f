/**
 * Packs what a page loaded as a WACZ 1.1.1 (specs.webrecorder.net/wacz/1.1.1): a zip of the WARC, its index, the list of
 * pages and a manifest with the hash of each, which ReplayWeb.page and others open. I/O.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { cdxj } from "./cdxj.ts";
import type { Exchange } from "./exchange.ts";
import { digestFile, manifestOf } from "./manifest.ts";
import { writeWarc } from "./warc.ts";

export type ToPack = {
  exchanges: readonly Exchange[];
  /** Of the capture: bodies are read from it, and the archive is made in it. */
  folder: string;
  url: string; title: string; at: Date;
  /** The page's readable text, for searching. */
  text: string;
  /** Name and version of what captured and packed. */
  software: string;
};

/**
 * The path of a new `page.wacz` in the folder. Bodies are streamed: none is held in memory. The members are stored
 * uncompressed, which the specification demands for the WARC (it is compressed already) so that parts can be read by range.
 */
export async function packWacz({ exchanges, folder, url, title, at, text, software }: ToPack): Promise<string> {
  const warcPath = join(folder, "data.warc.gz");
  const path = join(folder, "page.wacz");
  try {
    const warc = await writeWarc(warcPath, { exchanges, folder, at, software });
    const index = Buffer.from(cdxj(warc.indexed, "data.warc.gz"));
    const pages = Buffer.from(pageList({ url, title, at, text }));
    const manifest = Buffer.from(manifestOf({ url, title, at, software }, [
      { path: "archive/data.warc.gz", ...warc },
      { path: "indexes/index.cdxj", sha256: sha256(index), bytes: index.byteLength },
      { path: "pages/pages.jsonl", sha256: sha256(pages), bytes: pages.byteLength },
    ]));
    await writeZip(path, at, {
      "archive/data.warc.gz": createReadStream(warcPath),
      "indexes/index.cdxj": Readable.from([index]),
      "pages/pages.jsonl": Readable.from([pages]),
      "datapackage.json": Readable.from([manifest]),
      "datapackage-digest.json": Readable.from([Buffer.from(digestFile(sha256(manifest)))]),
    });
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await rm(warcPath, { force: true });
  }
}

function pageList({ url, title, at, text }: Pick<ToPack, "url" | "title" | "at" | "text">): string {
  const lines = [
    { format: "json-pages-1.0", id: "pages", title: "All Pages", hasText: true },
    { id: randomUUID(), url, ts: at.toISOString(), title, text },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Every member is written alike, so that verify-wacz.ts knows what each byte between them must be. */
async function writeZip(path: string, at: Date, members: Record<string, Readable>): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.once("error", reject));
  for (const [name, content] of Object.entries(members)) {
    content.once("error", (error) => zip.emit("error", error));
    zip.addReadStream(content, name, { mtime: at, mode: 0o100644, compress: false, forceDosTimestamp: true });
  }
  zip.end();
  await Promise.race([pipeline(zip.outputStream, createWriteStream(path, { flags: "wx", flush: true })), failed]);
}
