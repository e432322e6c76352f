/**
 * What the desk makes of a page: kept and hashed like everything, but not looked into. Two captures of one site look alike by
 * their layout, which would drown what was seen before. I/O.
 */
import { and, asc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import { analyses, files, frameHashes, likenesses, snapshotFiles } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { isProduct, type ProductRole } from "./words.ts";

const AT_ONCE = 500;

/** What these bytes are of a capture; null for what was also given to the desk, and for what it made of a file. */
export async function productRole(reader: Reader, sha256: string): Promise<ProductRole | null> {
  const rows = await reader.select({ role: snapshotFiles.role }).from(files).leftJoin(snapshotFiles, eq(snapshotFiles.fileId, files.id))
    .where(and(eq(files.sha256, sha256), isNull(files.madeFrom)));
  const roles = rows.flatMap(({ role }) => (role !== null && isProduct(role) ? [role] : []));
  return roles.length === rows.length ? (roles[0] ?? null) : null;
}

/** An older desk looked into its own products: what it noted of them goes. Done again, it finds nothing more to do. */
export async function forgetProducts(db: Database): Promise<void> {
  for (let last = ""; ;) {
    const rows = await db.read.selectDistinct({ sha256: analyses.sha256 }).from(analyses)
      .innerJoin(files, eq(files.sha256, analyses.sha256)).innerJoin(snapshotFiles, and(eq(snapshotFiles.fileId, files.id), ne(snapshotFiles.role, "original")))
      .where(gt(analyses.sha256, last)).orderBy(asc(analyses.sha256)).limit(AT_ONCE);
    const end = rows.at(-1);
    if (!end) return;
    const given = await givenAmong(db.read, rows.map(({ sha256 }) => sha256));
    const products = rows.map(({ sha256 }) => sha256).filter((sha256) => !given.has(sha256));
    if (products.length > 0) await db.transaction(async (tx) => {
      await tx.delete(likenesses).where(or(inArray(likenesses.sha256, products), inArray(likenesses.earlier, products)));
      await tx.delete(frameHashes).where(inArray(frameHashes.sha256, products));
      await tx.delete(analyses).where(inArray(analyses.sha256, products));
    });
    last = end.sha256;
  }
}

/** Of these hashes those that somebody uploaded, or that lay at an address of their own. */
async function givenAmong(reader: Reader, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await reader.selectDistinct({ sha256: files.sha256 }).from(files).leftJoin(snapshotFiles, eq(snapshotFiles.fileId, files.id))
    .where(and(inArray(files.sha256, [...hashes]), isNull(files.madeFrom), or(isNull(snapshotFiles.role), eq(snapshotFiles.role, "original"))));
  return new Set(rows.map(({ sha256 }) => sha256));
}
