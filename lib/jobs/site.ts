/** The readers' files, made when something public has changed. */
import type { Database } from "../db/types.ts";
import { makeChanged, makeSome, withdraw } from "../site/make.ts";
import { rebuildSome } from "../site/rebuild.ts";
import type { JobParts } from "./parts.ts";
import type { Payload } from "./queue.ts";
import type { Again } from "./runner.ts";

/** What a retraction took away is noted before the rest is made: tried again while the desk is down, it must not take away what was replaced. */
export async function makeSite(db: Database, change: Payload<"make-site">, now: Date, { maker }: JobParts): Promise<Again<"make-site"> | void> {
  const replaced = change.replaced ? null : await withdraw(db, maker, change);
  if (replaced) return { at: now, payload: { ...change, replaced } };
  await makeChanged(db, maker, change);
}

/** In turns, like a rebuilding: a correction does not wait for what somebody asked for. */
export async function makeMissing(_db: Database, { addresses }: Payload<"make-missing">, _now: Date, { maker }: JobParts): Promise<Again<"make-missing">> {
  const rest = await makeSome(maker, addresses);
  return { at: rest.length === 0 ? null : new Date(), payload: { addresses: rest } };
}

/** One turn of it; what is due meanwhile comes before the next. */
export async function rebuildSite(db: Database, { at, ...sofar }: Payload<"rebuild-site">, _now: Date, { maker }: JobParts): Promise<Again<"rebuild-site">> {
  const { next, made, changed } = await rebuildSome(db, maker, at);
  return { at: next === null ? null : new Date(), payload: { at: next, made: sofar.made + made, changed: sofar.changed + changed } };
}
