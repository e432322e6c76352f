/** In whose name a job ends what somebody began. I/O. */
import { eq } from "drizzle-orm";
import { people } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import type { Actor } from "../people/actor.ts";
import { commandLineActor } from "../people/commands.ts";
import { acting } from "../people/desk.ts";

/** With the roles they have now; the desk itself for somebody who is no longer here. */
export async function whoeverBegan(db: Database, personId: string): Promise<Actor> {
  const [person] = await db.read.select().from(people).where(eq(people.id, personId));
  return person && person.disabledAt === null ? acting(person) : commandLineActor(db);
}
