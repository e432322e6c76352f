/** What the captures of an item's address came to, one after the other. I/O. */
import { and, asc, inArray, isNotNull } from "drizzle-orm";
import { captures } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { type Gone, goneSince, type Look } from "./gone.ts";

type Addressed = { id: string; url: string | null };

/** Of each item that has an address, the captures of this address that have ended, oldest first. */
export async function looksAt(reader: Reader, items: readonly Addressed[]): Promise<Map<string, Look[]>> {
  const addressOf = new Map(items.flatMap(({ id, url }) => (url === null ? [] : [[id, url] as const])));
  if (addressOf.size === 0) return new Map();
  const rows = await reader.select({ evidenceId: captures.evidenceId, url: captures.url, at: captures.endedAt, state: captures.state, step: captures.step, warnings: captures.warnings }).from(captures)
    .where(and(inArray(captures.evidenceId, [...addressOf.keys()]), isNotNull(captures.endedAt))).orderBy(asc(captures.endedAt), asc(captures.id));
  const looks = rows.flatMap(({ evidenceId, url, at, ...look }) => (evidenceId !== null && at !== null && addressOf.get(evidenceId) === url ? [{ evidenceId, at, ...look }] : []));
  return Map.groupBy(looks, ({ evidenceId }) => evidenceId);
}

/** Those items whose page is gone. */
export async function goneOf(reader: Reader, items: readonly Addressed[]): Promise<Map<string, Gone>> {
  const looks = await looksAt(reader, items);
  return new Map([...looks].flatMap(([id, of]) => { const gone = goneSince(of); return gone ? [[id, gone] as const] : []; }));
}
