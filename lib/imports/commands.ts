import { and, asc, eq, getTableColumns, gt, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { mayCreate } from "../claims/permission.ts";
import { insertClaim } from "../claims/save.ts";
import { type Asking, command, type Happened, type Scope } from "../command.ts";
import { files, importRows, imports, otherReviews, stagedReviews } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { StoredFile } from "../evidence/files.ts";
import { enqueue } from "../jobs/queue.ts";
import { refreshShownOthers } from "../others/shown.ts";
import { notFound } from "../query.ts";
import { sourceNamed } from "../sources/queries.ts";
import { type ImportRecord, readImport } from "./queries.ts";
import type { TakenClaim } from "./rows.ts";
import { type ImportInput, importInput, MOST_BYTES } from "./schema.ts";
import type { ImportShape } from "./shapes.ts";

/** Begins an import; the rest is a job's. `stored` is pasted text, already in the store. */
export const startImport = (asking: Asking, stored: StoredFile | null, raw: unknown): Promise<ImportShape> => start(asking, stored, raw);

const start = command({
  input: importInput,
  scope: "write",
  find: async (_scope: Scope, stored: StoredFile | null) => stored,
  may: mayCreate,
  async run(scope, stored, input) {
    const { tx, actor, now, newId } = scope;
    const id = newId();
    const source = await sourceOf(tx, stored, input);
    await tx.insert(imports).values({ id, state: "running", dryRun: input.dryRun, ...source, format: input.format ?? source.format, ignored: [], by: actor.id, createdAt: now });
    await enqueue(scope, { kind: "import", payload: { importId: id }, runAt: now });
    return { result: await readImport(tx, id), happened: { action: "create", thing: { kind: "import", id }, detail: { dryRun: input.dryRun } } };
  },
});

type Source = Pick<ImportRecord, "name" | "url" | "sha256" | "bytes" | "format">;

async function sourceOf(tx: Tx, stored: StoredFile | null, { fileId, url, preview }: ImportInput): Promise<Source> {
  if (preview !== undefined) return previewed(tx, preview);
  if (url !== undefined) return { name: url, url, sha256: null, bytes: null, format: null };
  if (stored) return { name: null, url: null, sha256: stored.sha256, bytes: stored.bytes, format: null };
  const [file] = await tx.select().from(files).where(eq(files.id, fileId ?? ""));
  if (!file) throw new DomainError("invalid", "There is no such file.", { fields: { fileId: "no such file" } });
  if (file.bytes > MOST_BYTES) throw new DomainError("too_much", "An import has at most 50 MB. Divide the file.");
  return { name: file.name, url: null, sha256: file.sha256, bytes: file.bytes, format: null };
}

async function previewed(tx: Tx, id: string): Promise<Source> {
  const [found] = await tx.select().from(imports).where(and(eq(imports.id, id), eq(imports.dryRun, true), eq(imports.state, "done")));
  if (!found) throw new DomainError("invalid", "There is no such preview.", { fields: { preview: "no such preview" } });
  const { name, url, sha256, bytes, format } = found;
  return { name, url, sha256, bytes, format };
}

const AT_ONCE = 500;

/** Stores everything that was accepted, or nothing: one transaction, in the name of whoever began it. */
export const finishImport = command({
  input: z.strictObject({}),
  scope: "write",
  find: ({ tx }, id: string) => runningImport(tx, id),
  may: mayCreate,
  async run(scope, { id, refused }) {
    const reviews = await storeReviews(scope, id);
    const made = await makeClaims(scope, id);
    await refreshShownOthers(scope.tx, id);
    const accepted = reviews.stored + made.length;
    await scope.tx.update(imports).set({ state: "done", endedAt: scope.now, accepted, updated: reviews.updated }).where(eq(imports.id, id));
    const happened: Happened[] = [{ action: "finish", thing: { kind: "import", id }, detail: { accepted, updated: reviews.updated, refused } }];
    return { result: undefined, happened: [...happened, ...made.map((claimId) => ({ action: "create", thing: { kind: "claim", id: claimId }, revision: 1 }))] };
  },
});

async function runningImport(tx: Tx, id: string): Promise<ImportRecord> {
  const [found] = await tx.select().from(imports).where(and(eq(imports.id, id), eq(imports.state, "running")));
  if (!found) throw notFound("import that is under way");
  return found;
}

/** One statement for all of them, however many: whoever publishes meanwhile hardly waits. */
async function storeReviews({ tx }: Scope, importId: string): Promise<{ stored: number; updated: number }> {
  const staged = eq(stagedReviews.importId, importId);
  const [here] = await tx.select({ number: sql<number>`count(*)` }).from(stagedReviews)
    .innerJoin(otherReviews, and(eq(otherReviews.url, stagedReviews.url), eq(otherReviews.part, stagedReviews.part))).where(staged);
  const stored = await tx.$count(stagedReviews, staged);
  const { row: _, ...columns } = getTableColumns(stagedReviews);
  if (stored > 0) {
    await tx.insert(otherReviews).select(tx.select(columns).from(stagedReviews).where(staged)).onConflictDoUpdate({ target: [otherReviews.url, otherReviews.part], set: asImported });
  }
  return { stored, updated: Number(here?.number ?? 0) };
}

/** All but the id: what is matched to a claim stays matched. */
const asImported = Object.fromEntries(
  (["publisher", "publisherUrl", "claim", "claimant", "claimedAt", "rating", "ratingValue", "bestRating", "worstRating", "publishedAt", "language", "appearances", "importId", "importedAt", "searchText"] as const)
    .map((column) => [column, sql.raw(`excluded.${otherReviews[column].name}`)]),
);

/** Drafts, assigned to nobody, as if made one by one. Answers their ids. */
async function makeClaims(scope: Scope, importId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let [last, more] = [0, true]; more;) {
    const rows = await claimsAfter(scope.tx, importId, last);
    for (const { claim } of rows) if (claim) ids.push(await makeClaim(scope, claim));
    last = rows.at(-1)?.row ?? last;
    more = rows.length === AT_ONCE;
  }
  return ids;
}

const claimsAfter = (tx: Tx, importId: string, row: number) => tx.select().from(importRows)
  .where(and(eq(importRows.importId, importId), isNotNull(importRows.claim), gt(importRows.row, row))).orderBy(asc(importRows.row)).limit(AT_ONCE);

async function makeClaim(scope: Scope, { statement, kind, language, claimant, claimantKind, claimedAt, topics, articleUrl }: TakenClaim): Promise<string> {
  const id = scope.newId();
  await insertClaim(scope, id, {
    statement, kind, language, claimedAt, topics, stillUnknown: null,
    claimant: claimant === null ? null : { id: scope.newId(), name: claimant, kind: claimantKind, sourceId: await sourceNamed(scope.tx, claimant) },
    appearances: articleUrl === null ? [] : [{ id: scope.newId(), first: true, url: articleUrl, articleId: null, articleVersion: null, anchor: null }],
    evidence: [], relations: [], verdict: null, rationale: null, override: null, translations: [],
  });
  return id;
}
