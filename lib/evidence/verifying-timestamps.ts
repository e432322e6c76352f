/** Every stored timestamp by RFC 3161 checked again: is it of its manifest, and does this desk trust who signed it? I/O. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { buffer } from "node:stream/consumers";
import type { Config } from "../config.ts";
import { files, snapshotFiles, timestamps } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { type TimestampTrust, trustOf } from "../integrity/trust.ts";
import type { Store } from "./store.ts";

const AT_ONCE = 200;

/** `because`: the roots that vouch for the trusted ones, and why the others are not trusted. */
export type StampedBy = { authority: string; trusted: number; untrusted: number; because: { roots: NonNullable<TimestampTrust["root"]>[]; why: string[] } };
export type TimestampReport = { timestamps: number; authorities: StampedBy[]; wrong: { snapshotId: string; authority: string; why: string }[] };

type Checked = { snapshotId: string; authority: string; trust: TimestampTrust };

/** What is pending is not counted; neither is what lacks its bytes or the manifest's, or has `damaged` ones: `verifyStore` tells that. */
export async function verifyTimestamps(db: Database, store: Store, { timestampRoots, damaged = [] }: Pick<Config, "timestampRoots"> & { damaged?: readonly string[] }): Promise<TimestampReport> {
  const all: Checked[] = [];
  for (let last = ""; ;) {
    const rows = await db.read.select().from(timestamps).where(and(eq(timestamps.kind, "rfc3161"), gt(timestamps.id, last))).orderBy(asc(timestamps.id)).limit(AT_ONCE);
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
    const [tokens, manifests] = [await tokensOf(db.read, rows.flatMap(({ fileId }) => fileId ?? [])), await manifestsOf(db.read, rows.map(({ snapshotId }) => snapshotId))];
    for (const { snapshotId, authority, fileId } of rows) {
      const hashes = [tokens.get(fileId ?? ""), manifests.get(snapshotId)];
      const [token, manifest] = await Promise.all(hashes.map(async (sha256) => (sha256 && !damaged.includes(sha256) && (await store.has(sha256)) ? buffer(store.read(sha256)) : null)));
      if (token && manifest) all.push({ snapshotId, authority, trust: await trustOf(token, manifest, timestampRoots[authority] ?? null) });
    }
  }
  return {
    timestamps: all.length, authorities: [...Map.groupBy(all, ({ authority }) => authority)].map(([authority, own]) => summed(authority, own)).filter(({ trusted, untrusted }) => trusted + untrusted > 0),
    wrong: all.flatMap(({ snapshotId, authority, trust: { state, why } }) => (state === "wrong" ? [{ snapshotId, authority, why: why ?? "" }] : [])),
  };
}

function summed(authority: string, own: readonly Checked[]): StampedBy {
  const of = (state: TimestampTrust["state"]) => own.filter(({ trust }) => trust.state === state).map(({ trust }) => trust);
  const [trusted, untrusted] = [of("trusted"), of("untrusted")];
  const roots = new Map(trusted.flatMap(({ root }) => (root ? [[root.fingerprint, root]] : [])));
  return { authority, trusted: trusted.length, untrusted: untrusted.length, because: { roots: [...roots.values()], why: [...new Set(untrusted.map(({ why }) => why ?? ""))] } };
}

async function tokensOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.select({ id: files.id, sha256: files.sha256 }).from(files).where(inArray(files.id, [...ids]));
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

async function manifestsOf(reader: Reader, snapshotIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.select({ id: snapshotFiles.snapshotId, sha256: files.sha256 }).from(snapshotFiles).innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .where(and(inArray(snapshotFiles.snapshotId, [...snapshotIds]), eq(snapshotFiles.role, "manifest")));
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}
