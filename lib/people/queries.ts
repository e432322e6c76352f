import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { people } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { hasRole, provenUntil } from "./actor.ts";
import { DESK_ID } from "./desk.ts";
import type { MeShape, PersonShape } from "./shapes.ts";

export type Person = typeof people.$inferSelect;

/** Everybody who has worked here, oldest account first; what only admins may know is null for others. */
export async function listPeople(viewer: Viewer, { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined } = {}) {
  const reader = reading(viewer);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "text")?.[0];
  const rows = await reader.select().from(people)
    .where(and(ne(people.id, DESK_ID), after === undefined ? undefined : gt(people.id, after))).orderBy(people.id).limit(size + 1);
  const all = viewer.actor !== null && hasRole(viewer.actor, "admin");
  return page(rows, size, (row) => [row.id], (row) => showPerson(row, all));
}

/** Who is asking, as they are now. */
export async function me(viewer: Viewer): Promise<MeShape> {
  const reader = reading(viewer);
  const { actor } = viewer;
  const person = actor && (await personById(reader, actor.id));
  if (!person) throw notFound("person");
  return {
    id: person.id, name: person.name, email: person.email, roles: person.roles,
    scopes: actor.scopes && [...actor.scopes], provenUntil: provenUntil(actor)?.toISOString() ?? null,
  };
}

/** Throws not_found unless somebody of this id works here, or did. */
export async function assertPerson(viewer: Viewer, id: string): Promise<void> {
  if (id === DESK_ID || !(await personById(reading(viewer), id))) throw notFound("person");
}

export async function personById(reader: Reader, id: string): Promise<Person | undefined> {
  return (await reader.select().from(people).where(eq(people.id, id)))[0];
}

/** `email` in the form that `emailInput` gives it. */
export async function personByEmail(reader: Reader, email: string): Promise<Person | undefined> {
  return (await reader.select().from(people).where(eq(people.email, email)))[0];
}

/** The people who can administer the desk today: not disabled, and with a password to come in by. */
export async function workingAdmins(reader: Reader): Promise<Person[]> {
  const rows = await reader.select().from(people).where(isNull(people.disabledAt));
  return rows.filter((row) => row.roles.includes("admin") && row.passwordHash !== null);
}

export function showPerson(row: Person, all: boolean): PersonShape {
  return {
    id: row.id, name: row.name, roles: row.roles, disabled: row.disabledAt !== null,
    email: all ? row.email : null, invited: all ? row.passwordHash === null : null,
  };
}
