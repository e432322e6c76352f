import { and, eq } from "drizzle-orm";
import { lastChange } from "../audit/last-change.ts";
import { mayCreate } from "../claims/permission.ts";
import { command, type Permission, refused, type Scope } from "../command.ts";
import { analyses, articles, articleVersions, captures, claims, files, fileTexts, placements, revisions, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { readCapture } from "../capture/queries.ts";
import { say, statusIn } from "../capture/words.ts";
import { readableText } from "../evidence/snapshot-texts.ts";
import { queueCapture } from "../capture/queueing.ts";
import { enqueue, makeSite } from "../jobs/queue.ts";
import { projectArticles } from "../publishing/project.ts";
import { headlineIn, makeArticle, searchTextOf, textOf } from "./making.ts";
import { expectArticle } from "./captured.ts";
import { moved } from "./reanchor.ts";
import { type ArticleRecord, readArticle } from "./queries.ts";
import { withoutHeadline } from "./without-headline.ts";
import { articleAt, articleChange, articleFrom, newArticle, newVersion } from "./schema.ts";
import { sha256Of } from "./text.ts";

/**
 * Imports an article: its text becomes version 1. The language is detected when it is not given. Only an editor can
 * have the full text shown: from anybody else `showFullText` stays false, and the answer says so.
 */
export const importArticle = command({
  input: newArticle,
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, input) => {
    const id = await makeArticle(scope, input);
    return { result: await readArticle(scope.tx, id), happened: { action: "create", thing: { kind: "article", id } } };
  },
});

/** By its address alone: the capture that is promised here brings the text. */
export const importArticleAt = command({
  input: articleAt,
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, { url }) => {
    const id = await expectArticle(scope, url);
    const capture = await queueCapture(scope, { url, articleId: id, cause: "article" });
    return { result: { article: await readArticle(scope.tx, id), capture: await readCapture(scope.tx, capture) }, happened: { action: "create", thing: { kind: "article", id } } };
  },
});

/** From an uploaded file whose text was read. Its title is its headline, or the file's name without its ending. */
export const importArticleFile = command({
  input: articleFrom,
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, { fileId, url = null }) => {
    const [found] = await scope.tx.select({ name: files.name, text: fileTexts.text, reading: analyses.state }).from(files)
      .leftJoin(fileTexts, eq(fileTexts.fileId, files.id)).leftJoin(analyses, eq(analyses.sha256, files.sha256)).where(eq(files.id, fileId));
    if (!found) throw new DomainError("invalid", "There is no such file.", { fields: { fileId: "no such file" } });
    if (found.text === null && (found.reading === "queued" || found.reading === "running")) throw new DomainError("invalid", "The text of this file is still being read. Try again in a moment.", { fields: { fileId: "is still being read" } });
    if (found.text === null) throw new DomainError("invalid", "No text could be read from this file. Paste the text instead.", { fields: { fileId: "has no text that can be read" } });
    const id = await makeArticle(scope, { title: headlineIn(found.text) ?? found.name.replace(/\.[a-z0-9]{1,8}$/i, ""), text: found.text, url });
    const snapshotId = scope.newId();
    await scope.tx.insert(snapshots).values({ id: snapshotId, articleId: id, how: "uploaded", by: scope.actor.id, at: scope.now });
    await scope.tx.insert(snapshotFiles).values({ snapshotId, place: 0, fileId, role: "original" });
    await enqueue(scope, { kind: "seal", payload: { snapshotId }, runAt: scope.now });
    return { result: await readArticle(scope.tx, id), happened: { action: "create", thing: { kind: "article", id }, detail: { fileId } } };
  },
});

export const editArticle = command({
  input: articleChange,
  scope: "write",
  find: findArticle,
  may: (actor, article, input) => mayShowFullText(actor, input.showFullText !== article.showFullText && input.showFullText),
  versionOf: (article) => article.version,
  current: currentArticle,
  run: async (scope, article, { version: _, ...change }) => {
    const changed = { ...article, ...definedOnly(change) };
    await save(scope, article, { ...definedOnly(change), searchText: searchTextOf(changed) });
    await showAnew(scope, article.id);
    return {
      result: await readArticle(scope.tx, article.id),
      happened: { action: "edit", thing: { kind: "article", id: article.id }, detail: { fields: Object.keys(change) } },
    };
  },
});

/** Imports the text again, given by hand or as it was captured last: the next version, in which every appearance is looked for anew. */
export const importVersion = command({
  input: newVersion,
  scope: "write",
  find: findArticle,
  may: mayCreate,
  versionOf: (article) => article.version,
  current: currentArticle,
  run: async (scope, article, { text: raw, format, snapshotId }) => {
    const text = textOf(snapshotId === undefined ? (raw ?? "") : await textCaptured(scope.tx, article, snapshotId), format);
    const number = article.articleVersion + 1;
    const { tx, actor, now } = scope;
    await tx.insert(articleVersions).values({ articleId: article.id, number, text, sha256: sha256Of(text), by: actor.id, at: now });
    await save(scope, article, { articleVersion: number });
    await moveAnchors(tx, article.id, number, text);
    await showAnew(scope, article.id);
    return { result: await readArticle(tx, article.id), happened: { action: "import_version", thing: { kind: "article", id: article.id }, detail: { number, ...(snapshotId !== undefined && { snapshotId }) } } };
  },
});

/** The text of a snapshot of this article. Of an answer that is not the article there is none. */
async function textCaptured(tx: Tx, { id: articleId, title, author: byline }: ArticleRecord, snapshotId: string): Promise<string> {
  const [found] = await tx.select({ warnings: captures.warnings }).from(snapshots).leftJoin(captures, eq(captures.snapshotId, snapshots.id))
    .where(and(eq(snapshots.id, snapshotId), eq(snapshots.articleId, articleId)));
  const refuse = (message: string) => new DomainError("invalid", message, { fields: { snapshotId: message } });
  if (!found) throw refuse("There is no such snapshot of this article.");
  const status = statusIn(found.warnings ?? []);
  if (status !== null) throw refuse(say.answered(status));
  const text = await readableText(tx, snapshotId);
  if (text === null) throw refuse("No text could be read of this snapshot.");
  return withoutHeadline(text, { title, byline });
}

/** Its public page, where it has one. */
async function showAnew(scope: Scope, articleId: string): Promise<void> {
  const shown = await projectArticles(scope.tx, [articleId], scope.now);
  if (shown.length > 0) await enqueue(scope, makeSite(scope.now, { slugs: [], articles: shown }));
}

/** The desk's own work, no edit of anybody's: neither revision nor version of a claim changes by it. */
async function moveAnchors(tx: Tx, articleId: string, number: number, text: string): Promise<void> {
  const standing = await tx.select({ place: placements, content: revisions.content }).from(placements)
    .innerJoin(claims, eq(claims.id, placements.claimId))
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.number, claims.revision)))
    .where(eq(placements.articleId, articleId));
  for (const { place: { claimId, appearanceId, ...stood }, content } of standing) {
    const made = content.appearances.find((appearance) => appearance.id === appearanceId)?.anchor ?? stood;
    const { state, anchor } = moved(text, { stood, made });
    await tx.update(placements).set({ articleVersion: number, state, ...anchor })
      .where(and(eq(placements.claimId, claimId), eq(placements.appearanceId, appearanceId)));
  }
}

function mayShowFullText(actor: Actor, asked: boolean | undefined): Permission {
  const may = mayCreate(actor);
  if (!may.ok || !asked || hasRole(actor, "editor")) return may;
  return refused("Only an editor may show an article's full text to readers: it needs to be your own text, or permission.");
}

async function findArticle({ tx }: Scope, id: string): Promise<ArticleRecord> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, id));
  if (!article) throw new DomainError("not_found", "There is no such article.");
  return article;
}

async function currentArticle({ tx }: Scope, { id }: ArticleRecord) {
  const article = await readArticle(tx, id);
  return { version: article.version, ...(await lastChange(tx, { kind: "article", id })), article };
}

async function save({ tx, now }: Scope, article: ArticleRecord, values: Partial<ArticleRecord>): Promise<void> {
  await tx.update(articles).set({ ...values, version: article.version + 1, updatedAt: now })
    .where(and(eq(articles.id, article.id), eq(articles.version, article.version)));
}
