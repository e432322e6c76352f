/** The store of files as the API uses it, over a folder in DATA_DIR. I/O. */
import { Busboy } from "@fastify/busboy";
import { Readable } from "node:stream";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { DomainError } from "../errors.ts";
import type { FileStore, StoredFile } from "./files.ts";
import { isAccepted, mediaTypeOf, plainName } from "./media-type.ts";
import { signAddress } from "./signed-address.ts";
import { openStore, type Store } from "./store.ts";
import { textOfBytes } from "./text-of.ts";

type Needs = Pick<Config, "dataDir" | "evidenceUrl" | "secret" | "maxUploadBytes">;

export const storeOf = ({ dataDir }: Pick<Config, "dataDir">): Store => openStore(join(dataDir, "files"));

export function folderFiles(config: Needs): FileStore {
  const store = storeOf(config);
  const keep = (stream: AsyncIterable<Uint8Array>, name: string) => keepStream(store, stream, { name, maxBytes: config.maxUploadBytes });
  return {
    receive: (request) => receive(request, keep),
    keepStream: keep,
    async textOf({ sha256, bytes, mediaType }) {
      if (!mediaType.startsWith("text/") || bytes > 10 * 1024 * 1024) return null;
      return textOfBytes(Buffer.concat(await Array.fromAsync(store.read(sha256))), mediaType);
    },
    addressOf: (file, now) => signAddress(file, { origin: config.evidenceUrl, secret: config.secret, now }),
  };
}

async function keepStream(store: Store, stream: AsyncIterable<Uint8Array>, { name, maxBytes }: { name: string; maxBytes: number }): Promise<StoredFile> {
  const { sha256, bytes, head } = await store.put(stream, { maxBytes });
  if (bytes === 0) throw new DomainError("invalid", "This file is empty.", { fields: { file: "is empty" } });
  const mediaType = await mediaTypeOf(head);
  if (!isAccepted(mediaType)) {
    throw new DomainError("invalid", `This is ${mediaType}. Text, HTML, PDF, pictures, sound and video are taken.`, { fields: { file: "is of a type that is not taken" }, unsupportedMediaType: true });
  }
  return { sha256, bytes, mediaType, name: plainName(name) };
}

type Keep = (stream: AsyncIterable<Uint8Array>, name: string) => Promise<StoredFile>;

/** Streams the one field `file` of a multipart body. */
function receive(request: Request, keep: Keep): Promise<StoredFile> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType) || !request.body) {
    throw new DomainError("invalid", "Send the file as multipart/form-data, in the field `file`.", { unsupportedMediaType: true });
  }
  const { body } = request;
  return new Promise((resolve, reject) => {
    let kept: Promise<StoredFile> | null = null;
    const parser = busboyFor(contentType, reject);
    if (!parser) return;
    parser.on("file", (field, stream, name) => {
      if (field !== "file" || kept) {
        stream.resume();
        return;
      }
      kept = keep(stream as AsyncIterable<Uint8Array>, name);
      kept.catch((error: unknown) => { stream.resume(); reject(error); });
    });
    parser.on("error", () => reject(broken()));
    parser.on("finish", () => (kept ? kept.then(resolve, reject) : reject(new DomainError("invalid", "There is no file in this.", { fields: { file: "is missing" } }))));
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    source.on("error", () => reject(broken()));
    source.pipe(parser);
  });
}

const broken = () => new DomainError("invalid", "The upload broke off. Nothing was kept; please send it again.", { fields: { file: "broke off" } });

function busboyFor(contentType: string, reject: (error: unknown) => void) {
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits: { files: 2, fields: 10, parts: 12, fieldSize: 10_000, headerPairs: 50 } });
  } catch {
    reject(broken());
    return null;
  }
}
