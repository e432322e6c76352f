/** Takes erased bytes off the disk, after the record that says so is safe. I/O. */
import { and, eq } from "drizzle-orm";
import { fileFates } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import type { JobParts } from "./parts.ts";

export async function eraseBytes(db: Database, { sha256 }: { sha256: string }, _now: Date, { store }: JobParts): Promise<void> {
  const [fate] = await db.read.select().from(fileFates).where(and(eq(fileFates.sha256, sha256), eq(fileFates.fate, "erased")));
  if (fate) await store.remove(sha256);
}
