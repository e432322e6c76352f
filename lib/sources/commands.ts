import { and, eq, inArray } from "drizzle-orm";
import { mayCreate } from "../claims/permission.ts";
import { command, type Scope } from "../command.ts";
import { claims, claimSources, revisions, sources } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { assessContent } from "../assessment/queries.ts";
import { lastChange } from "../audit/last-change.ts";
import { tallyOf } from "../claims/tally.ts";
import { assertDescribed, makeSource, slugFor } from "./making.ts";
import { readSource, searchTextOf, type SourceRecord } from "./queries.ts";
import { newSource, sourceChange } from "./schema.ts";

/** Adds a source. A likely duplicate never refuses it; the answer names it. */
export const addSource = command({
  input: newSource,
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, input) => {
    const id = await makeSource(scope, input);
    return { result: await readSource(scope.tx, id), happened: { action: "create", thing: { kind: "source", id } } };
  },
});

export const editSource = command({
  input: sourceChange,
  scope: "write",
  find: findSource,
  may: mayCreate,
  versionOf: (source) => source.version,
  current: async ({ tx }, { id }) => {
    const source = await readSource(tx, id);
    return { version: source.version, ...(await lastChange(tx, { kind: "source", id })), source };
  },
  run: async ({ tx, now }, source, { version: _, ...change }) => {
    const changed = { ...source, ...definedOnly(change) };
    assertDescribed(changed);
    const slug = changed.confidential ? null : (source.slug ?? (await slugFor(tx, changed, source.id)));
    await tx.update(sources).set({ ...changed, slug, searchText: searchTextOf(changed), version: source.version + 1, updatedAt: now })
      .where(and(eq(sources.id, source.id), eq(sources.version, source.version)));
    await recountClaims(tx, source.id);
    return {
      result: await readSource(tx, source.id),
      happened: { action: "edit", thing: { kind: "source", id: source.id }, detail: { fields: Object.keys(change) } },
    };
  },
});

async function findSource({ tx }: Scope, id: string): Promise<SourceRecord> {
  const [source] = await tx.select().from(sources).where(eq(sources.id, id));
  if (!source) throw new DomainError("not_found", "There is no such source.");
  return source;
}

/** What a source is can change how many origins its claims have; their rows in the queue follow, their versions do not. */
async function recountClaims(tx: Tx, sourceId: string): Promise<void> {
  const resting = tx.select({ id: claimSources.claimId }).from(claimSources).where(eq(claimSources.sourceId, sourceId));
  const rows = await tx.select({ id: claims.id, content: revisions.content }).from(claims)
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.number, claims.revision)))
    .where(inArray(claims.id, resting));
  for (const { id, content } of rows) {
    await tx.update(claims).set({ tally: tallyOf(content, await assessContent(tx, id, content)) }).where(eq(claims.id, id));
  }
}
