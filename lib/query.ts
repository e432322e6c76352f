import type { Database, Reader } from "./db/types.ts";
import { DomainError } from "./errors.ts";
import { type Actor, hasScope } from "./people/actor.ts";

/** What a desk query takes first: who asks, and where from. */
export type Viewer = { db: Database; actor: Actor | null };
export type SignedInViewer = { db: Database; actor: Actor };

/** The one way to read the desk: signed in, and with a token that may read. */
export function reading({ db, actor }: Viewer): Reader {
  if (!actor) throw new DomainError("not_signed_in", "Sign in first, or send a token.");
  if (!hasScope(actor, "read")) throw new DomainError("not_allowed", 'This token lacks the scope "read".');
  return db.read;
}

export const notFound = (what: string): DomainError => new DomainError("not_found", `There is no such ${what}.`);

const MOST = 200;
const USUAL = 50;

/** `limit` between 1 and 200, 50 when not given. */
export const pageSize = (limit: number | undefined): number => Math.min(Math.max(limit ?? USUAL, 1), MOST);

/** A keyset cursor: the sort values of the last row, opaque to whoever holds it. */
export const toCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

export function fromCursor(cursor: string | undefined, parts: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === "string" || typeof part === "number")) return key;
  } catch { /* said below, like every other cursor that is not ours */ }
  throw new DomainError("invalid", "This cursor is not one we gave; begin again without it.", { fields: { cursor: "not one we gave" } });
}

/** Cuts the row that was read beyond the page and says where the next page begins. */
export function page<Row, Item>(rows: Row[], size: number, keyOf: (row: Row) => (string | number)[], show: (row: Row) => Item): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { items: shown.map(show), next: rows.length > size && last ? toCursor(keyOf(last)) : null };
}
