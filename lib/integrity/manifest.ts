/**
 * A snapshot's manifest: what was asked, what came, and the SHA-256 of every file, as canonical JSON (RFC 8785) that
 * anybody can check (docs/checking-evidence.md). It is what a timestamp is for, and each manifest names the one before
 * of the same item, so that none can be left out unnoticed. Pure.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../canonical-json.ts";

const MOST_BYTES = 1_000_000;

const words = (most: number) => z.string().max(most);
const sha256Words = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });

export const manifestShape = z.strictObject({
  /** The name of this format. What a reader does not know it must not guess at. */
  format: z.literal("corroborate-snapshot"),
  version: z.literal(1),
  snapshot: words(100).min(1),
  how: z.enum(["captured", "uploaded", "pasted"]),
  /** As a person gave it; null for what was uploaded or pasted. */
  urlAsked: words(10_000).nullable(),
  /** Where the redirects led. */
  urlReached: words(10_000).nullable(),
  /** When the snapshot was taken, by the desk's clock, in UTC. */
  at: instant,
  httpStatus: z.int().min(100).max(599).nullable(),
  files: z.array(z.strictObject({
    role: words(50).min(1),
    sha256: sha256Words,
    bytes: z.int().min(0),
    mediaType: words(200),
  })).max(1000),
  /** Name and version; null where none was used. */
  browser: words(500).nullable(),
  /** Internet addresses that were connected to. */
  addresses: z.array(words(100)).max(1000),
  /** `host:port` pairs that could be fetched though private (`CAPTURE_ALLOW_PRIVATE`). */
  allowPrivate: z.array(words(500)).max(1000),
  warnings: z.array(words(2000)).max(1000),
  /** SHA-256 of the manifest of the snapshot taken before of the same item; null for the first. */
  previous: sha256Words.nullable(),
});

export type Manifest = z.infer<typeof manifestShape>;

export type MadeManifest = {
  /** The file as it is stored and timestamped: UTF-8, no line end after it. */
  bytes: Uint8Array;
  sha256: string;
};

/** Files by role and hash, addresses sorted and each once, so that the same snapshot gives the same bytes. Throws where a field is out of shape. */
export function makeManifest(given: Omit<Manifest, "format" | "version">): MadeManifest {
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  const files = given.files.toSorted((a, b) => (`${a.role} ${a.sha256}` < `${b.role} ${b.sha256}` ? -1 : 1));
  const whole = { ...given, files, addresses: sorted(given.addresses), allowPrivate: sorted(given.allowPrivate) };
  const manifest = manifestShape.parse({ format: "corroborate-snapshot", version: 1, ...whole });
  const bytes = new TextEncoder().encode(canonicalJson(manifest));
  return { bytes, sha256: sha256Of(bytes) };
}

/** Why bytes are no manifest, in words. */
export class ManifestError extends Error {
  override name = "ManifestError";
}

/** Reads what claims to be a manifest. Throws ManifestError, also for one that is not in canonical form: its hash would be another's. */
export function readManifest(bytes: Uint8Array): Manifest {
  if (bytes.byteLength > MOST_BYTES) throw new ManifestError(`A manifest is no bigger than ${MOST_BYTES} bytes; this has ${bytes.byteLength}.`);
  const text = textOf(bytes);
  const read = manifestShape.safeParse(jsonOf(text));
  if (!read.success) throw new ManifestError(`This is no manifest of version 1: ${read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".") || "it"}: ${message}`).join("; ")}`);
  if (canonicalJson(read.data) !== text) throw new ManifestError("This manifest was written anew: it is not in the canonical form that was hashed.");
  return read.data;
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ManifestError("A manifest is UTF-8; this is not.");
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ManifestError("A manifest is JSON; this is not.");
  }
}
