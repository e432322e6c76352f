/** The bytes that a zip of ours has around its members (APPNOTE 6.3.10), to compare with those a file has. Pure. */
import { crc32 } from "node:zlib";

export type Framed = { name: string; bytes: number; crc32: number; offset: number };

/** Of an archive and of each member; from here on zip counts in other fields, and the frame is not compared. */
export const MOST_BYTES = 0xffff_fffe;
const UTF8_WITH_DESCRIPTOR = 0x0808;
const REGULAR_FILE = (0o100644 << 16) >>> 0;

/** `time` is DOS time and date as one number; sizes and checksum stand in the descriptor that follows the content. */
export function localHeader({ name }: Framed, time: number): Buffer {
  return numbers([4, 0x04034b50], [2, 20], [2, UTF8_WITH_DESCRIPTOR], [2, 0], [4, time], [4, 0], [4, 0], [4, 0], [2, Buffer.byteLength(name)], [2, 0], name);
}

export function descriptor({ bytes, crc32: sum }: Framed): Buffer {
  return numbers([4, 0x08074b50], [4, sum], [4, bytes], [4, bytes]);
}

/** The central directory and its end. `start` is where it lies in the file. */
export function directory(members: readonly Framed[], time: number, start: number): Buffer {
  const records = Buffer.concat(members.map(({ name, bytes, crc32: sum, offset }) => numbers(
    [4, 0x02014b50], [2, 0x033f], [2, 20], [2, UTF8_WITH_DESCRIPTOR], [2, 0], [4, time], [4, sum], [4, bytes], [4, bytes],
    [2, Buffer.byteLength(name)], [2, 0], [2, 0], [2, 0], [2, 0], [4, REGULAR_FILE], [4, offset], name,
  )));
  return Buffer.concat([records, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, members.length], [2, members.length], [4, records.byteLength], [4, start], [2, 0])]);
}

/** CRC-32 of a stream, chunk by chunk: begin with 0. */
export const checksum = (chunk: Uint8Array, before: number): number => crc32(chunk, before);

function numbers(...parts: ([2 | 4, number] | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => {
    if (typeof part === "string") return Buffer.from(part);
    const bytes = Buffer.alloc(part[0]);
    bytes.writeUIntLE(part[1], 0, part[0]);
    return bytes;
  }));
}
