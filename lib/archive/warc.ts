/** Exchanges as a WARC 1.1 file (ISO 28500:2017), each record compressed on its own so that it can be read alone. I/O. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { isIP } from "node:net";
import { basename, join } from "node:path";
import { BaseSerializerBuffer, WARC_1_1, WARCRecord, type WARCRecordOpts, WARCSerializer } from "warcio";
import type { Indexed } from "./cdxj.ts";
import type { Exchange } from "./exchange.ts";
import { mediaTypeIn, requestHead, responseHead } from "./http-message.ts";

type Block = () => AsyncIterable<Uint8Array>;
export type WarcFile = { sha256: string; bytes: number; indexed: Indexed[] };

/** Writes http and https exchanges to a new file at `path`, their bodies streamed from `folder`; other schemes never were on the wire. */
export async function writeWarc(path: string, { exchanges, folder, at, software }: { exchanges: readonly Exchange[]; folder: string; at: Date; software: string }): Promise<WarcFile> {
  const file = await open(path, "wx", 0o600);
  try {
    const warc = appending(file);
    const warcinfo = recordId();
    await warc.append(
      { type: "warcinfo", date: at.toISOString(), filename: basename(path), warcHeaders: { "WARC-Record-ID": warcinfo } },
      blockOf(`software: ${software.replace(/[\r\n]+/g, " ")}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`),
    );
    const indexed: Indexed[] = [];
    for (const exchange of exchanges) if (/^https?:$/.test(URL.parse(exchange.url)?.protocol ?? "")) indexed.push(await writeExchange(warc, exchange, folder, warcinfo));
    await file.sync();
    return { ...warc.end(), indexed };
  } finally {
    await file.close();
  }
}

/** The answer and, beside it, what was asked. */
async function writeExchange(warc: Appending, exchange: Exchange, folder: string, warcinfo: string): Promise<Indexed> {
  const { method, at, status } = exchange;
  // The fragment never was asked for.
  const { href: url } = Object.assign(new URL(exchange.url), { hash: "" });
  const [answered, asked] = [recordId(), recordId()];
  const body = await bodyOf(exchange, folder);
  const digest = await digestOf(body.read);
  const shared = { "WARC-Warcinfo-ID": warcinfo, ...ipOf(exchange) };
  const common = { url, date: at.toISOString() };
  const place = await warc.append({
    ...common, type: "response",
    warcHeaders: { "WARC-Record-ID": answered, ...shared, "Content-Type": "application/http; msgtype=response", "WARC-Payload-Digest": digest, ...(exchange.truncated && { "WARC-Truncated": "unspecified" }) },
  }, blockOf(responseHead(exchange, body.bytes), body.read));
  await warc.append({
    ...common, type: "request",
    warcHeaders: { "WARC-Record-ID": asked, "WARC-Concurrent-To": answered, ...shared, "Content-Type": "application/http; msgtype=request", "WARC-Payload-Digest": await digestOf(blockOf("")) },
  }, blockOf(requestHead(exchange)));
  return { url, method, at, status, mediaType: mediaTypeIn(exchange.responseHeaders), digest, ...place };
}

const recordId = (): string => `<urn:uuid:${randomUUID()}>`;

function ipOf({ address }: Exchange): { "WARC-IP-Address"?: string } {
  const bare = address?.replace(/^\[|\]$/g, "") ?? "";
  return isIP(bare) ? { "WARC-IP-Address": bare } : {};
}

async function bodyOf({ bodyFile }: Exchange, folder: string): Promise<{ bytes: number; read: Block }> {
  if (bodyFile === null) return { bytes: 0, read: blockOf("") };
  if (bodyFile !== basename(bodyFile)) throw new Error("A body lies in the folder of its capture");
  const path = join(folder, bodyFile);
  return { bytes: (await stat(path)).size, read: () => createReadStream(path) };
}

/** What can be read several times, since a record's length stands before its content. */
function blockOf(head: string, body?: Block): Block {
  return async function* () {
    if (head !== "") yield Buffer.from(head);
    if (body) yield* body();
  };
}

async function digestOf(block: Block): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of block()) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}

/** warcio would keep the block in memory between measuring and writing it; this reads it from disk again. */
class ReadAgain extends BaseSerializerBuffer {
  readonly block: Block;
  constructor(block: Block) {
    super();
    this.block = block;
  }
  override write(): void { /* it lies on disk */ }
  override readAll(): AsyncIterable<Uint8Array> { return this.block(); }
  override purge(): void { /* nothing is kept */ }
}

type Appending = { append(told: WARCRecordOpts, block: Block): Promise<{ offset: number; length: number }>; end(): { sha256: string; bytes: number } };

function appending(file: FileHandle): Appending {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async append(told, block) {
      const offset = bytes;
      // The heads of HTTP are part of the block: kept by warcio they would pass through a map, which has no place for some that servers send.
      const record = WARCRecord.create({ ...told, warcVersion: WARC_1_1 }, block());
      record.httpHeaders = null;
      for await (const chunk of new WARCSerializer(record, { gzip: true }, new ReadAgain(block))) {
        hash.update(chunk);
        await file.writeFile(chunk);
        bytes += chunk.byteLength;
      }
      return { offset, length: bytes - offset };
    },
    end: () => ({ sha256: hash.digest("hex"), bytes }),
  };
}
