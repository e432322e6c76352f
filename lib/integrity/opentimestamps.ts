/** Timestamps by OpenTimestamps: asked of public calendars, brought up to date later, and said in words. Calendars are behind a port. Pure. */
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { APPEND, type Operation, result, SHA256 } from "./ots-operations.ts";
import { endsOf, type Proof, readProof, readTree, type Tree, writeProof, writeTree } from "./ots-format.ts";
import { TimestampError } from "./timestamp-error.ts";

/** calendars.ts asks them over HTTP. */
export type Calendars = {
  /** The calendar's answer about a digest that is new to it. */
  submit(calendar: string, digest: Uint8Array): Promise<Uint8Array>;
  /** What it knows by now of a digest it was given; null while that is nothing new. */
  later(calendar: string, digest: Uint8Array): Promise<Uint8Array | null>;
};

/** More pending ends than this are not asked about at once: a proof names its calendars itself. */
const MOST_ASKED = 10;
const NONCE_BYTES = 16;

/**
 * A pending .ots proof for a SHA-256, from the calendars that answered; throws the first one's error where none did. They
 * learn a hash made of this one and a nonce, so that nobody can tell what was stamped.
 */
export async function stamp(sha256: Uint8Array, calendars: readonly string[], port: Calendars): Promise<Uint8Array> {
  const nonce: Operation = { tag: APPEND, argument: randomBytes(NONCE_BYTES) };
  const salted = result(nonce, sha256);
  const message = result({ tag: SHA256 }, salted);
  const answers = await Promise.allSettled(calendars.map(async (calendar) => readTree(await port.submit(calendar, message), message)));
  const branches = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value.branches : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (branches.length === 0) throw failed?.reason ?? new TimestampError("refused", "No calendar is named in the settings.");
  const proof = then(sha256, nonce, then(salted, { tag: SHA256 }, { message, branches }));
  if (!isReadable(proof)) throw new TimestampError("malformed", "The calendars told more than a proof can hold.");
  return writeProof(proof);
}

/**
 * The proof with what its calendars have learnt since, and whether that is anything. Ends that lead into a block already
 * are not asked about. A calendar that cannot be reached leaves its end pending; `failures` are their errors.
 */
export async function upgrade(bytes: Uint8Array, port: Calendars): Promise<{ proof: Uint8Array; changed: boolean; failures: unknown[] }> {
  const proof = readProof(bytes);
  const failures: unknown[] = [];
  let changed = false;
  const pending = endsOf(proof).filter(({ attestation, tree }) => attestation.kind === "pending" && !isInBlock(tree));
  for (const { attestation, tree } of pending.slice(0, MOST_ASKED)) {
    if (attestation.kind !== "pending") continue;
    try {
      const answer = await port.later(attestation.calendar, tree.message);
      const before = tree.branches.slice();
      if (!answer || !merge(tree, readTree(answer, tree.message))) continue;
      if (isReadable(proof)) changed = true;
      else {
        tree.branches = before;
        failures.push(new TimestampError("malformed", "The calendar told more than a proof can hold."));
      }
    } catch (error) {
      failures.push(error);
    }
  }
  return { proof: changed ? writeProof(proof) : bytes, changed, failures };
}

export type OtsStatus = {
  state: "pending" | "bitcoin";
  /** Of the earliest block named; null while pending. */
  block: { height: number; merkleRoot: string } | null;
  calendars: string[];
  /** One sentence for each attestation. */
  words: string[];
};

/** What a proof says about data. Throws TimestampError `malformed`, or `imprint` where it is for other data. */
export function otsStatus(bytes: Uint8Array, sha256: Uint8Array): OtsStatus {
  const proof = readProof(bytes);
  if (!Buffer.from(proof.message).equals(sha256)) throw new TimestampError("imprint", "This proof is for other data: the hashes differ.");
  const ends = endsOf(proof);
  const blocks = ends.flatMap(({ attestation, tree }) => (attestation.kind === "bitcoin" ? [{ height: attestation.height, merkleRoot: merkleRootOf(tree) }] : []));
  const block = blocks.toSorted((a, b) => a.height - b.height)[0] ?? null;
  const calendars = [...new Set(ends.flatMap(({ attestation }) => (attestation.kind === "pending" ? [attestation.calendar] : [])))];
  return { state: block ? "bitcoin" : "pending", block, calendars, words: ends.map(inWords) };
}

function inWords({ attestation, tree }: ReturnType<typeof endsOf>[number]): string {
  switch (attestation.kind) {
    case "pending": return `Pending at the calendar ${attestation.calendar}: it has taken the hash, and writes it into the Bitcoin chain within hours or days.`;
    case "bitcoin": return `In Bitcoin block ${attestation.height}, if the Merkle root of that block is ${merkleRootOf(tree)}. The desk has not looked the block up.`;
    case "unknown": return `Attested in a way that is not known here (${attestation.tag}).`;
  }
}

/** As block explorers write it: the last byte first. */
const merkleRootOf = ({ message }: Tree): string => Buffer.from(message.toReversed()).toString("hex");

const then = (message: Uint8Array, operation: Operation, tree: Tree): Proof => ({ message, branches: [{ kind: "then", operation, tree }] });
/** What is stored must be read again. */
function isReadable(proof: Proof): boolean {
  try {
    return readProof(writeProof(proof)) !== null;
  } catch {
    return false;
  }
}

const isInBlock = (tree: Tree): boolean => endsOf(tree).some(({ attestation }) => attestation.kind === "bitcoin");

/** Adds what is new: nothing that stands there already, such as the promise of the same calendar. */
function merge(known: Tree, learnt: Tree): boolean {
  const bytesOf = (branch: Tree["branches"][number]): string => Buffer.from(writeTree({ message: known.message, branches: [branch] })).toString("hex");
  const standing = new Set(known.branches.map(bytesOf));
  const fresh = learnt.branches.filter((branch) => !standing.has(bytesOf(branch)));
  known.branches.push(...fresh);
  return fresh.length > 0;
}
