/** Reading the bytes of an OpenTimestamps proof within their bounds. Pure. */
import { TimestampError } from "./timestamp-error.ts";

/** Each throws TimestampError `malformed` where there is less than is asked for, or more than is allowed. */
export type ByteReader = {
  byte(): number;
  bytes(count: number): Uint8Array;
  /** A whole number, seven bits to a byte, the lowest first. */
  varuint(most: number): number;
  /** Bytes with their number before them. */
  counted(most: number): Uint8Array;
  isAtEnd(): boolean;
};

export function byteReader(all: Uint8Array): ByteReader {
  let at = 0;
  const bytes = (count: number): Uint8Array => {
    if (at + count > all.length) throw new TimestampError("malformed", "This proof breaks off.");
    at += count;
    return all.slice(at - count, at);
  };
  const byte = (): number => bytes(1)[0] ?? 0;
  const varuint = (most: number): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const next = byte();
      value += (next & 0x7f) * scale;
      if (value > most || scale > 2 ** 42) throw new TimestampError("malformed", "A number in this proof is bigger than any can be.");
      if (next < 0x80) return value;
    }
  };
  return { byte, bytes, varuint, counted: (most) => bytes(varuint(most)), isAtEnd: () => at === all.length };
}

export function varuint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Uint8Array.from([...bytes, left]);
    bytes.push((left % 128) | 0x80);
  }
}
