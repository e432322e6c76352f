import { eq, inArray } from "drizzle-orm";
import { articles, claims, files, imports, people, snapshots, sources, tokens, webhooks } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";

type Thing = { kind: string; id: string };
type Name = { name: string | null; language: string | null };
export type ThingNames = { of: (thing: Thing) => Name };

/** What the things of a page of events are called now: one query for each kind of thing, however many there are. */
export async function namesOfThings(reader: Reader, things: readonly Thing[]): Promise<ThingNames> {
  const known = new Map<string, Name>();
  await Promise.all(Object.entries(named).map(async ([kind, read]) => {
    const ids = [...new Set(things.filter((thing) => thing.kind === kind).map((thing) => thing.id))];
    if (ids.length === 0) return;
    for (const { id, name, language = null } of await read(reader, ids)) known.set(`${kind} ${id}`, { name, language });
  }));
  return { of: ({ kind, id }) => known.get(`${kind} ${id}`) ?? { name: null, language: null } };
}

type Read = (reader: Reader, ids: string[]) => Promise<{ id: string; name: string; language?: string }[]>;

const named: Record<string, Read> = {
  claim: (reader, ids) => reader.select({ id: claims.id, name: claims.statement, language: claims.language }).from(claims).where(inArray(claims.id, ids)),
  article: (reader, ids) => reader.select({ id: articles.id, name: articles.title, language: articles.language }).from(articles).where(inArray(articles.id, ids)),
  source: (reader, ids) => reader.select({ id: sources.id, name: sources.name }).from(sources).where(inArray(sources.id, ids)),
  snapshot: async (reader, ids) => (await reader.select({ id: snapshots.id, name: claims.statement, language: claims.language }).from(snapshots).innerJoin(claims, eq(claims.id, snapshots.claimId)).where(inArray(snapshots.id, ids))),
  file: (reader, ids) => reader.select({ id: files.id, name: files.name }).from(files).where(inArray(files.id, ids)),
  person: (reader, ids) => reader.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)),
  import: async (reader, ids) => (await reader.select({ id: imports.id, name: imports.name }).from(imports).where(inArray(imports.id, ids))).map(({ id, name }) => ({ id, name: name ?? "pasted text" })),
  webhook: (reader, ids) => reader.select({ id: webhooks.id, name: webhooks.url }).from(webhooks).where(inArray(webhooks.id, ids)),
  token: (reader, ids) => reader.select({ id: tokens.id, name: tokens.name }).from(tokens).where(inArray(tokens.id, ids)),
};
