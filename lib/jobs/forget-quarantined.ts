/** Deletes the file of a tip that was put away, and with it what uploads that broke off left behind. */
import { isNotNull } from "drizzle-orm";
import { config } from "../config.ts";
import { inboxItems } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { quarantineOf } from "../evidence/quarantine.ts";

export async function forgetQuarantined(db: Database, { key }: { key: string }, now: Date): Promise<void> {
  const quarantine = quarantineOf(config());
  await quarantine.forget(key);
  const rows = await db.read.select({ file: inboxItems.file }).from(inboxItems).where(isNotNull(inboxItems.file));
  await quarantine.sweep(new Set(rows.flatMap(({ file }) => file?.key ?? [])), now);
}
