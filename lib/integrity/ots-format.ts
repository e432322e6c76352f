/**
 * The file format of OpenTimestamps: a hash, and a tree of operations on it that ends in attestations. The facts (magic,
 * tags, limits) are those of opentimestamps.org's own reader; no library of it for Node is kept up. Pure.
 */
import { Buffer } from "node:buffer";
import { type ByteReader, byteReader, varuint } from "./ots-bytes.ts";
import { isOperation, operationNamed, type Operation, result } from "./ots-operations.ts";
import { TimestampError } from "./timestamp-error.ts";

export type Attestation =
  | { kind: "pending"; calendar: string }
  /** The message here is the Merkle root of that block. */
  | { kind: "bitcoin"; height: number }
  | { kind: "unknown"; tag: string; payload: Uint8Array };

/** What is known about one message. In the order of the file, so that it is written as it was read. */
export type Tree = { message: Uint8Array; branches: (Attestation | { kind: "then"; operation: Operation; tree: Tree })[] };

/** The root's message is the SHA-256 of the file. */
export type Proof = Tree;

export const MOST_PROOF_BYTES = 32 * 1024;
/** A proof has about a hundred. */
const MOST_OPERATIONS = 1000;
const DEEPEST = 256;
const MOST_PAYLOAD = 8192;
const MOST_ADDRESS = 1000;
const HIGHEST_BLOCK = 2 ** 31;

const MAGIC = Buffer.from("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294", "hex");
const VERSION = 1;
const SHA256 = 0x08;
const MORE = 0xff;
const ATTESTATION = 0x00;
const PENDING = "83dfe30d2ef90c8e";
const BITCOIN = "0588960d73d71901";

const malformed = (words: string): TimestampError => new TimestampError("malformed", words);

/** Reads an .ots file. Throws TimestampError `malformed`. */
export function readProof(bytes: Uint8Array): Proof {
  const reader = limited(bytes);
  if (!MAGIC.equals(reader.bytes(Math.min(MAGIC.length, bytes.byteLength)))) throw malformed("This is no proof of OpenTimestamps.");
  if (reader.byte() !== VERSION) throw malformed("This proof is of a version that is not known here.");
  if (reader.byte() !== SHA256) throw malformed("This proof is not for a SHA-256 hash.");
  return whole(reader, reader.bytes(32));
}

/** Reads a calendar's answer about a message. Throws TimestampError `malformed`. */
export const readTree = (bytes: Uint8Array, message: Uint8Array): Tree => whole(limited(bytes), message);

/** Throws for a tree that ends in nothing. */
export function writeProof(proof: Proof): Uint8Array {
  return Buffer.concat([MAGIC, Uint8Array.of(VERSION, SHA256), proof.message, writeTree(proof)]);
}

export function writeTree({ branches }: Tree): Uint8Array {
  if (branches.length === 0) throw malformed("A proof ends in an attestation.");
  return Buffer.concat(branches.flatMap((branch, at) => [...(at < branches.length - 1 ? [Uint8Array.of(MORE)] : []), writeBranch(branch)]));
}

/** Every attestation with the tree that it ends. */
export function endsOf(tree: Tree): { attestation: Attestation; tree: Tree }[] {
  return tree.branches.flatMap((branch) => (branch.kind === "then" ? endsOf(branch.tree) : [{ attestation: branch, tree }]));
}

function limited(bytes: Uint8Array): ByteReader {
  if (bytes.byteLength > MOST_PROOF_BYTES) throw malformed("This proof is far bigger than any is.");
  return byteReader(bytes);
}

function whole(reader: ByteReader, message: Uint8Array): Tree {
  const tree = treeOf(reader, message, { depth: 0, left: { operations: MOST_OPERATIONS } });
  if (!reader.isAtEnd()) throw malformed("There is something after the end of this proof.");
  return tree;
}

type Bounds = { depth: number; left: { operations: number } };

function treeOf(reader: ByteReader, message: Uint8Array, bounds: Bounds): Tree {
  if (bounds.depth > DEEPEST) throw malformed("This proof has more steps one after another than any has.");
  const branches: Tree["branches"] = [];
  let tag: number;
  do {
    tag = reader.byte();
    branches.push(branchOf(reader, tag === MORE ? reader.byte() : tag, message, bounds));
  } while (tag === MORE);
  return { message, branches };
}

function branchOf(reader: ByteReader, tag: number, message: Uint8Array, { depth, left }: Bounds): Tree["branches"][number] {
  if (tag === ATTESTATION) return attestationOf(reader, message);
  left.operations -= 1;
  if (left.operations < 0) throw malformed("This proof has more steps than any has.");
  if (!isOperation(tag)) throw malformed(`This proof has a step that is not known here (0x${tag.toString(16)}).`);
  const operation = operationNamed(tag, reader);
  return { kind: "then", operation, tree: treeOf(reader, result(operation, message), { depth: depth + 1, left }) };
}

function attestationOf(reader: ByteReader, message: Uint8Array): Attestation {
  const tag = Buffer.from(reader.bytes(8)).toString("hex");
  const payload = reader.counted(MOST_PAYLOAD);
  if (tag !== PENDING && tag !== BITCOIN) return { kind: "unknown", tag, payload };
  const inside = byteReader(payload);
  const known: Attestation = tag === PENDING ? { kind: "pending", calendar: addressOf(inside.counted(MOST_ADDRESS)) } : { kind: "bitcoin", height: inside.varuint(HIGHEST_BLOCK) };
  if (!inside.isAtEnd()) throw malformed("An attestation in this proof is longer than it says.");
  if (known.kind === "bitcoin" && message.length !== 32) throw malformed("What is said to be in a block is no Merkle root.");
  return known;
}

function addressOf(bytes: Uint8Array): string {
  const address = Buffer.from(bytes).toString("latin1");
  if (!/^[A-Za-z0-9._/:-]+$/.test(address)) throw malformed("The calendar in this proof has no proper address.");
  return address;
}

function writeBranch(branch: Tree["branches"][number]): Uint8Array {
  switch (branch.kind) {
    case "then": return Buffer.concat([Uint8Array.of(branch.operation.tag), branch.operation.argument ? counted(branch.operation.argument) : new Uint8Array(), writeTree(branch.tree)]);
    case "pending": return attested(PENDING, counted(Buffer.from(branch.calendar, "latin1")));
    case "bitcoin": return attested(BITCOIN, varuint(branch.height));
    case "unknown": return attested(branch.tag, branch.payload);
  }
}

const attested = (tag: string, payload: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(ATTESTATION), Buffer.from(tag, "hex"), counted(payload)]);
const counted = (bytes: Uint8Array): Uint8Array => Buffer.concat([varuint(bytes.length), bytes]);
