import { and, eq, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import { z } from "zod";
import { allowed, command, refused, type Scope } from "../command.ts";
import { analyses, fileFates, files, fileTexts, frameHashes, likenesses } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { words } from "../input.ts";
import { enqueue } from "../jobs/queue.ts";
import { hasRole } from "../people/actor.ts";
import { fileIn } from "./queries.ts";

/**
 * Erases bytes, wherever they are used: those of the file, of every equal one, and what was made of it. Its record stays,
 * with hash, reason and who did it; published copies that name the hash stay true.
 */
export const eraseFile = command({
  input: z.strictObject({ reason: words(1000) }),
  scope: "admin",
  proof: "ask",
  find: ({ tx }, id: string) => fileIn(tx, id),
  may: (actor) => (hasRole(actor, "admin") ? allowed : refused("Only an admin may erase stored evidence.")),
  async run(scope, { id, sha256, name }, { reason }) {
    const { tx, actor, now } = scope;
    const [fate] = await tx.select().from(fileFates).where(eq(fileFates.sha256, sha256));
    if (fate?.fate === "erased") throw new DomainError("invalid", "This file was erased already.");
    // First: whoever is looking into the file just now finds that there is nothing to write down any more.
    await tx.delete(analyses).where(eq(analyses.sha256, sha256));
    await eraseHashes(scope, [sha256, ...(await madeOf(tx, sha256))], { reason, by: actor.id });
    const same = tx.select({ id: files.id }).from(files).where(eq(files.sha256, sha256));
    await tx.delete(fileTexts).where(inArray(fileTexts.fileId, same));
    await tx.delete(frameHashes).where(eq(frameHashes.sha256, sha256));
    await tx.delete(likenesses).where(or(eq(likenesses.sha256, sha256), eq(likenesses.earlier, sha256)));
    return { result: { id, sha256, erased: { reason, at: now.toISOString() } }, happened: { action: "erase", thing: { kind: "file", id }, note: reason, detail: { sha256, name } } };
  },
});

/** Writes down that these bytes are gone, and has them taken off the disk once that is safe. */
export async function eraseHashes(scope: Pick<Scope, "tx" | "newId" | "now">, hashes: readonly string[], { reason, by }: { reason: string | null; by: string }): Promise<void> {
  const gone = { fate: "erased" as const, reason, by, at: scope.now };
  for (const sha256 of new Set(hashes)) {
    await scope.tx.insert(fileFates).values({ sha256, ...gone }).onConflictDoUpdate({ target: fileFates.sha256, set: gone });
    await enqueue(scope, { kind: "erase-bytes", payload: { sha256 }, runAt: scope.now });
  }
}

/** What was made of any file with this content; not what was made of another's content as well, or uploaded: two videos may begin with the same black frame. */
export async function madeOf(tx: Tx, sha256: string): Promise<string[]> {
  const same = tx.select({ id: files.id }).from(files).where(eq(files.sha256, sha256));
  const made = await tx.selectDistinct({ sha256: files.sha256 }).from(files).where(inArray(files.madeFrom, same));
  const hashes = made.map((one) => one.sha256);
  if (hashes.length === 0) return [];
  const others = await tx.selectDistinct({ sha256: files.sha256 }).from(files)
    .where(and(inArray(files.sha256, hashes), ne(files.sha256, sha256), or(isNull(files.madeFrom), notInArray(files.madeFrom, same))));
  const needed = new Set(others.map((one) => one.sha256));
  return hashes.filter((hash) => !needed.has(hash));
}
