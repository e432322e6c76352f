/** What a reader sent: JSON, or a plain form with or without a file, which goes straight to quarantine. I/O. */
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { Readable } from "node:stream";
import { DomainError, isDomainError } from "../errors.ts";
import { MOST_TIP_BYTES, type Quarantine } from "../evidence/quarantine.ts";
import type { QuarantinedFile } from "./words.ts";

export type SentRequest = {
  values: Record<string, unknown>;
  file: QuarantinedFile | null;
  /** One was chosen, whether it was kept or not. */
  hasFile: boolean;
  /** Why the file that came was not kept. The rest was read all the same, so that the form can show it again. */
  fileRefused: "big" | "type" | "empty" | null;
};

/** A form's fields beside its file, and JSON: far more than anybody types. */
const MOST_FIELD_BYTES = 64 * 1024;
const MOST_BODY_BYTES = 256 * 1024;
/** A form with a file that is too big is read to its end, so that it can be shown again; one beyond this is cut off. */
const MOST_FORM_BYTES = 4 * MOST_TIP_BYTES;

const noFile = { file: null, hasFile: false, fileRefused: null } as const;

/** Reads the request. Without a quarantine a file is dropped. Throws invalid (415 for another type of body) or too_much. */
export async function readSent(request: Request, quarantine: Quarantine | null): Promise<SentRequest> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "multipart/form-data") return readForm(request, quarantine);
  const body = await limited(request);
  if (type === "application/x-www-form-urlencoded") return { values: Object.fromEntries(new URLSearchParams(body)), ...noFile };
  if (type === "application/json") return { values: jsonObject(body), ...noFile };
  throw new DomainError("invalid", "Send this as application/json, or as a form.", { unsupportedMediaType: true });
}

async function limited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BODY_BYTES) throw new DomainError("too_much", "This is more than a form holds.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, as for any other body that is no object.
  }
  throw new DomainError("invalid", "The body is not a JSON object.");
}

type Part = { stream: BusboyFileStream; taken: Promise<QuarantinedFile | DomainError> };

async function readForm(request: Request, quarantine: Quarantine | null): Promise<SentRequest> {
  if (Number(request.headers.get("content-length")) > MOST_FORM_BYTES) throw new DomainError("too_much", "This file is far too big for a form.");
  const { source, parser } = opened(request);
  const values = new Map<string, string>();
  let part: Part | null = null;
  let hasFile = false;
  const whole = Promise.withResolvers<void>();
  const refuse = (error: unknown): void => whole.reject(error);

  parser.on("field", (name, value) => values.set(name, value));
  parser.on("file", (name, stream, filename) => {
    stream.once("error", (error) => stream.destroy(error)).on("error", () => undefined);
    // A browser sends the field of a file that was not chosen all the same, without a name.
    hasFile ||= name === "file" && Boolean(filename);
    if (name !== "file" || !filename || !quarantine) return void stream.resume();
    const taken = quarantine.take(stream, filename).catch((error: unknown) => {
      if (isDomainError(error)) return error;
      refuse(error);
      throw error;
    });
    taken.catch(() => undefined);
    part = { stream, taken };
  });
  parser.on("error", () => refuse(brokeOff()));
  parser.on("finish", whole.resolve);
  source.on("error", () => refuse(brokeOff()));
  source.pipe(parser);
  try {
    await whole.promise;
    return { values: Object.fromEntries(values), hasFile, ...(await kept(part, quarantine)) };
  } catch (error) {
    source.unpipe(parser);
    source.on("error", () => undefined).resume();
    await forget(part, quarantine);
    throw error;
  }
}

function opened(request: Request): { source: Readable; parser: InstanceType<typeof Busboy> } {
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    // A file that is cut at the limit is read to its end by the parser, and only then refused.
    const limits = { files: 1, fields: 20, parts: 25, fieldSize: MOST_FIELD_BYTES, fileSize: MOST_TIP_BYTES, headerPairs: 20, headerSize: 16 * 1024 };
    const parser = new Busboy({ headers, limits });
    if (!request.body) throw brokeOff();
    // The two declarations of ReadableStream, the browser's and Node's, are one class here.
    return { parser, source: Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]) };
  } catch {
    throw new DomainError("invalid", "This is no form.", { unsupportedMediaType: true });
  }
}

async function kept(part: Part | null, quarantine: Quarantine | null): Promise<Pick<SentRequest, "file" | "fileRefused">> {
  if (!part || !quarantine) return { file: null, fileRefused: null };
  const taken = await part.taken;
  if (taken instanceof Error) return { file: null, fileRefused: part.stream.bytesRead === 0 ? "empty" : "type" };
  if (!part.stream.truncated) return { file: taken, fileRefused: null };
  await quarantine.forget(taken.key);
  return { file: null, fileRefused: "big" };
}

async function forget(part: Part | null, quarantine: Quarantine | null): Promise<void> {
  part?.stream.destroy();
  const taken = await part?.taken.catch(() => null);
  if (taken && !(taken instanceof Error)) await quarantine?.forget(taken.key);
}

const brokeOff = () => new DomainError("invalid", "It broke off on the way. Nothing was kept; please send it again.");
