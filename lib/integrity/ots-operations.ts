/** The operations of OpenTimestamps: each makes the next message of the last. Pure. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { ByteReader } from "./ots-bytes.ts";
import { TimestampError } from "./timestamp-error.ts";

export type Operation = { tag: number; argument?: Uint8Array };

const MOST_MESSAGE = 4096;
export const SHA256 = 0x08;
export const APPEND = 0xf0;

type Step = { takes?: true; does: (message: Uint8Array, argument: Uint8Array) => Uint8Array };

const hashedBy = (name: string): Step => ({ does: (message) => createHash(name).update(message).digest() });

/** Keccak-256 (0x67), for Ethereum, is not among them: nothing here computes it, and no public calendar uses it. */
const steps = new Map<number, Step>([
  [0x02, hashedBy("sha1")],
  [0x03, hashedBy("ripemd160")],
  [SHA256, hashedBy("sha256")],
  [APPEND, { takes: true, does: (message, argument) => Buffer.concat([message, argument]) }],
  [0xf1, { takes: true, does: (message, argument) => Buffer.concat([argument, message]) }],
  [0xf2, { does: (message) => message.toReversed() }],
  [0xf3, { does: (message) => Buffer.from(Buffer.from(message).toString("hex")) }],
]);

export const isOperation = (tag: number): boolean => steps.has(tag);

export function operationNamed(tag: number, reader: ByteReader): Operation {
  if (!steps.get(tag)?.takes) return { tag };
  const argument = reader.counted(MOST_MESSAGE);
  if (argument.length === 0) throw new TimestampError("malformed", "A step in this proof does nothing.");
  return { tag, argument };
}

/** Throws TimestampError `malformed` where the message would become longer than any is. */
export function result({ tag, argument = new Uint8Array() }: Operation, message: Uint8Array): Uint8Array {
  const made = steps.get(tag)?.does(message, argument);
  if (!made || made.length > MOST_MESSAGE) throw new TimestampError("malformed", "A message in this proof is longer than any is.");
  return Uint8Array.from(made);
}
