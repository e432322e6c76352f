import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { codes, people } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { DESK_ID } from "../people/desk.ts";
import type { Person } from "../people/queries.ts";
import { hashOfSecret } from "../people/secrets.ts";
import { readSetUpCode } from "./codes.ts";

/** Whom an open invitation is for; undefined when the code is unknown, used or too old, or the person disabled. */
export async function invitedBy(reader: Reader, code: string, now: Date): Promise<Person | undefined> {
  const [found] = await reader.select({ person: people }).from(codes).innerJoin(people, eq(people.id, codes.personId))
    .where(and(eq(codes.hash, hashOfSecret(code)), eq(codes.purpose, "invitation"), isNull(codes.usedAt), gt(codes.expiresAt, now), isNull(people.disabledAt)));
  return found?.person;
}

/** True until the first person is there: the desk can be set up until then and never again. */
export async function isSetUpOpen(reader: Reader): Promise<boolean> {
  return (await reader.$count(people, ne(people.id, DESK_ID))) === 0;
}

/** Is this a code that the terminal showed, as somebody typed it? */
export async function isSetUpCode(reader: Reader, typed: string, now: Date): Promise<boolean> {
  const hash = hashOfSecret(readSetUpCode(typed));
  return (await reader.$count(codes, and(eq(codes.hash, hash), eq(codes.purpose, "setup"), isNull(codes.usedAt), gt(codes.expiresAt, now)))) === 1;
}
