/** How a source comes into the registry, by itself or with something else. I/O: inside a command's transaction. */
import { and, eq, ne } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { sources } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { freeSlug, slugOf } from "../publishing/slug.ts";
import { searchTextOf, type SourceRecord } from "./queries.ts";
import type { NewSource } from "./schema.ts";
import { UNKNOWN } from "./words.ts";

/** Adds a source and answers its id. */
export async function makeSource({ tx, actor, now, newId }: Scope, input: NewSource): Promise<string> {
  const given = {
    aliases: [], affiliation: UNKNOWN, reliability: "F" as const, reliabilityReason: null, languages: [], url: null, notes: null,
    confidential: false, publicDescription: null, ...definedOnly(input), name: input.name, kind: input.kind,
  };
  assertDescribed(given);
  const record: SourceRecord = {
    ...given, id: newId(), version: 1, slug: await slugFor(tx, given, null), searchText: searchTextOf(given), createdBy: actor.id, createdAt: now, updatedAt: now,
  };
  await tx.insert(sources).values(record);
  return record.id;
}

/** Readers get a confidential source's public description in place of its name, so it must have one. */
export function assertDescribed({ confidential, publicDescription }: { confidential: boolean; publicDescription: string | null }): void {
  if (!confidential || publicDescription) return;
  const message = "A confidential source needs a description for readers, such as “an official who asked not to be named”.";
  throw new DomainError("invalid", message, { fields: { publicDescription: message } });
}

export async function slugFor(tx: Tx, { name, confidential }: { name: string; confidential: boolean }, own: string | null): Promise<string | null> {
  if (confidential) return null;
  return freeSlug(slugOf(name), async (slug) => (await tx.$count(sources, and(eq(sources.slug, slug), own ? ne(sources.id, own) : undefined))) > 0);
}
