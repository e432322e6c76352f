/** In whose name a job ends what somebody began. I/O. */
import { eq } from "drizzle-orm";
import { people } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import type { Actor } from "../people/actor.ts";
import { commandLineActor } from "../people/commands.ts";
import { acting } from "../people/desk.ts";

/** With the roles they have now; none for somebody who is no longer here. */
export async function asTheyAreNow(db: Database, personId: string): Promise<Actor> {
  const person = await presentPerson(db, personId);
  return acting({ id: personId, name: person?.name ?? "", roles: person?.roles ?? [] });
}

/** With the roles they have now; the desk itself for somebody who is no longer here. */
export async function whoeverBegan(db: Database, personId: string): Promise<Actor> {
  const person = await presentPerson(db, personId);
  return person ? acting(person) : commandLineActor(db);
}

async function presentPerson(db: Database, id: string): Promise<typeof people.$inferSelect | null> {
  const [person] = await db.read.select().from(people).where(eq(people.id, id));
  return person && person.disabledAt === null ? person : null;
}
