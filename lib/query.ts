import { z } from "zod";
import type { Database, Reader } from "./db/types.ts";
import { DomainError } from "./errors.ts";
import { isStorable } from "./input.ts";
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

/** The greatest whole number that every column of numbers holds. */
const MOST_NUMBER = 2_147_483_647;

/** A number of a revision, version or publication that there can be at all: any other is of nothing. */
export const isNumberOfSomething = (number: number): boolean => number <= MOST_NUMBER;

const MOST = 200;
const USUAL = 50;

/** `limit` between 1 and 200, 50 when not given. */
export const pageSize = (limit: number | undefined): number => Math.min(Math.max(limit ?? USUAL, 1), MOST);

/** A keyset cursor: the sort values of the last row, opaque to whoever holds it. */
export const toCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

const cursorParts = {
  time: z.int().refine((value) => !Number.isNaN(new Date(value).getTime())).transform((value) => new Date(value)),
  number: z.int().min(0).max(MOST_NUMBER),
  text: z.string().refine(isStorable),
};
type CursorParts = { [Part in keyof typeof cursorParts]: z.output<(typeof cursorParts)[Part]> };

/** The sort values inside a cursor, each of the kind the list sorts by; null without a cursor. Throws invalid for one that is not ours. */
export function fromCursor<const Kinds extends readonly (keyof CursorParts)[]>(cursor: string | undefined, ...kinds: Kinds): { [At in keyof Kinds]: CursorParts[Kinds[At]] } | null {
  if (!cursor) return null;
  const key = partsOf(cursor);
  const parsed = kinds.map((kind, at) => cursorParts[kind].safeParse(key[at]));
  if (key.length === kinds.length && parsed.every((part) => part.success)) {
    // Parsed one by one above, each by its own kind: a mapped tuple says so, which `map` cannot.
    return parsed.map((part) => part.data) as unknown as { [At in keyof Kinds]: CursorParts[Kinds[At]] };
  }
  throw new DomainError("invalid", "This cursor is not one we gave; begin again without it.", { fields: { cursor: "not one we gave" } });
}

function partsOf(cursor: string): unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(key) ? key : [];
  } catch {
    return [];
  }
}

/** Cuts the row that was read beyond the page and says where the next page begins. */
export function page<Row, Item>(rows: Row[], size: number, keyOf: (row: Row) => (string | number)[], show: (row: Row) => Item): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { items: shown.map(show), next: rows.length > size && last ? toCursor(keyOf(last)) : null };
}
