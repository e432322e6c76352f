/** The one file of a multipart request, streamed into the store and never held in memory. I/O. */
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { Readable } from "node:stream";
import { DomainError } from "../errors.ts";
import type { StoredFile } from "./files.ts";
import { takeIn, type TakenIn } from "./intake.ts";
import { type Store, tooBig } from "./store.ts";

/** What a multipart body may be bigger than its file: boundaries and the headers of one part. */
const ENVELOPE_BYTES = 64 * 1024;

/** Takes the field `file`. Throws invalid or too_much; a refused or broken upload leaves nothing behind. */
export async function receiveFile(request: Request, { store, maxBytes }: { store: Store; maxBytes: number }): Promise<StoredFile> {
  const { source, parser } = openBody(request);
  if (Number(request.headers.get("content-length")) > maxBytes + ENVELOPE_BYTES) throw drained(source, tooBig(maxBytes));
  let part: { stream: BusboyFileStream; taking: Promise<TakenIn> } | null = null;
  const whole = Promise.withResolvers<void>();
  const refuse = (error: unknown): void => whole.reject(error);

  parser.on("file", (field, stream, name) => {
    // The parser only emits the error, perhaps before anybody reads the stream: unheard, it would end the process.
    stream.once("error", (error) => stream.destroy(error)).on("error", () => undefined);
    if (field !== "file") return refuse(unknown(field));
    part = { stream, taking: takeIn(store, stream, { name, maxBytes }) };
    part.taking.catch((error: unknown) => refuse(error === stream.errored ? brokeOff() : error));
  });
  parser.on("field", (field) => refuse(unknown(field)));
  parser.on("filesLimit", () => refuse(only("One file at a time, please.", "is there more than once")));
  parser.on("error", () => refuse(brokeOff()));
  parser.on("finish", whole.resolve);
  source.on("error", () => refuse(brokeOff()));
  source.pipe(parser);
  return whole.promise.then(() => kept(part), async (error: unknown) => {
    source.unpipe(parser);
    await forget(part);
    throw drained(source, error);
  });
}

function openBody(request: Request): { source: Readable; parser: BusboyInstance } {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;/i.test(contentType)) throw notMultipart();
  try {
    const parser = new Busboy({ headers: { "content-type": contentType }, limits: { files: 1, fields: 1, parts: 3, fieldSize: 1000, headerPairs: 20, headerSize: 16 * 1024 } });
    // The two declarations of ReadableStream, the browser's and Node's, are one class here.
    return { parser, source: Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]) };
  } catch {
    throw notMultipart();
  }
}

async function kept(part: { taking: Promise<TakenIn> } | null): Promise<StoredFile> {
  if (!part) throw only("There is no file in this.", "is missing");
  const { file, keep, discard } = await part.taking;
  await keep().finally(discard);
  return file;
}

async function forget(part: { stream: BusboyFileStream; taking: Promise<TakenIn> } | null): Promise<void> {
  part?.stream.destroy();
  await part?.taking.then(({ discard }) => discard(), () => undefined);
}

/** The rest is read and dropped: a connection cut while it sends would lose the answer that says why. */
function drained(source: Readable, error: unknown): unknown {
  source.on("error", () => undefined).resume();
  return error;
}

const only = (message: string, file: string) => new DomainError("invalid", message, { fields: { file } });
const brokeOff = () => only("The upload broke off. Nothing was kept; please send it again.", "broke off");
const unknown = (field: string) => new DomainError("invalid", "Send one file, in the field `file`, and nothing else.", { fields: { [field.slice(0, 100)]: "is not known here" } });
const notMultipart = () => new DomainError("invalid", "Send the file as multipart/form-data, in the field `file`.", { fields: { file: "is missing" }, unsupportedMediaType: true });
