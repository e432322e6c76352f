import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { makeArticle } from "../articles/making.ts";
import { newArticle } from "../articles/schema.ts";
import { lastChange } from "../audit/last-change.ts";
import type { EvidenceItem } from "../claims/content.ts";
import { makeClaim } from "../claims/making.ts";
import { newClaim } from "../claims/schema.ts";
import { allowed, command, type Happened, parse, type Scope } from "../command.ts";
import { inboxItems, publicEvents, publishedVerdicts } from "../db/schema/index.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { restored } from "../evidence/fates.ts";
import { anItem, type FileWithText, keepSnapshot, makeFile } from "../evidence/making.ts";
import { mediumOf } from "../evidence/medium.ts";
import { enqueue, makeSite } from "../jobs/queue.ts";
import { placeAnswer } from "../publishing/placing.ts";
import { makeSource } from "../sources/making.ts";
import { sayDate } from "../when.ts";
import { spend } from "./budget.ts";
import { mayResolve } from "./policy.ts";
import { findItem, type InboxRecord, readItem } from "./queries.ts";
import { answerInput, articleOfTip, claimOfTip, closing, type Sent } from "./schema.ts";
import { assertCanBe } from "./states.ts";
import { titleOf } from "./title.ts";
import type { InboxKind, QuarantinedFile } from "./words.ts";

type Received = Omit<Sent, "homepage"> & { file: QuarantinedFile | null; /** A program filled in what no person sees. */ isSpam: boolean };

/** Takes in what a reader sent, as far as the desk's budget goes. The key is the verdict that an error report is about. */
export const receive = command({
  input: z.custom<Received>(),
  scope: "write",
  find: verdictAbout,
  may: () => allowed,
  run: async (scope, about, { isSpam, file, contact, ...sent }) => {
    const { tx, now, newId } = scope;
    const kind: InboxKind = about ? "error_report" : "tip";
    const slug = about?.slug ?? null;
    const wait = await spend(tx, { kind, slug, bytes: file?.bytes ?? 0 });
    if (wait > 0) throw new DomainError("too_much", "The desk has been sent as much as it can read for now.", { retryAfter: wait });
    const id = newId();
    const kept = isSpam ? { state: "spam", contact: null, file: null } as const : { state: "new", contact, file } as const;
    await tx.insert(inboxItems).values({
      id, kind, slug, publicationNumber: about?.number ?? null, text: sent.text, link: sent.link, language: sent.language, ...kept, receivedAt: now, updatedAt: now,
    });
    if (isSpam && file) await enqueue(scope, { kind: "forget-quarantined", payload: { key: file.key }, runAt: now });
    return { result: undefined, happened: { action: "send", thing: { kind, id } } };
  },
});

/** Puts an item away; with it go its file and how its reader could be reached. */
export const closeItem = command({
  input: closing,
  scope: "write",
  find: findItem,
  may: mayResolve,
  versionOf: (item) => item.version,
  current: currentItem,
  run: async (scope, item, { as = "closed" }) => {
    assertCanBe(item, "close");
    await finish(scope, item, { state: as });
    return { result: await readItem(scope.tx, item.id), happened: happened(as === "spam" ? "mark_spam" : "close", item) };
  },
});

/** Answers an error report in public, on the corrections page. */
export const answerReport = command({
  input: answerInput,
  scope: "review",
  proof: "ask",
  find: findItem,
  may: mayResolve,
  versionOf: (item) => item.version,
  current: currentItem,
  run: async (scope, item, { question, answer, language, correctedIn = null }) => {
    assertCanBe(item, "answer");
    const { tx, now, newId } = scope;
    const verdict = await verdictAbout(scope, item.slug);
    if (!verdict) throw new Error(`Error report ${item.id} names no verdict`);
    if (correctedIn !== null && correctedIn > verdict.number) {
      throw new DomainError("invalid", "There is no such publication.", { fields: { correctedIn: `the newest is ${verdict.number}` } });
    }
    const said = { question, answer, language: language ?? item.language ?? "en" };
    const eventId = newId();
    await tx.insert(publicEvents).values({ id: eventId, slug: verdict.slug, kind: "answer", number: correctedIn ?? 0, note: null, answer: said, at: now });
    await placeAnswer(tx, eventId);
    await enqueue(scope, makeSite(now, { slugs: [verdict.slug] }));
    await finish(scope, item, { state: "answered", answer: { ...said, correctedIn, at: now.toISOString() } });
    return { result: await readItem(tx, item.id), happened: happened("answer", item) };
  },
});

/** Makes an article of a tip: its text, unless other text is given; its link as the address. */
export const makeArticleOfTip = command({
  input: articleOfTip,
  scope: "write",
  find: findItem,
  may: mayResolve,
  versionOf: (item) => item.version,
  current: currentItem,
  run: async (scope, item, { version: _, ...given }) => {
    assertCanBe(item, "take_over");
    const article = parse(newArticle, { title: titleOf(item), text: item.text ?? "", url: item.link, ...(item.language && { language: item.language }), ...definedOnly(given) });
    const articleId = await makeArticle(scope, article);
    await save(scope, item, { state: "taken_over", articleId });
    return { result: await readItem(scope.tx, item.id), happened: [{ action: "create", thing: { kind: "article", id: articleId } }, happened("take_over", item)] };
  },
});

/**
 * Makes a claim of a tip: its text as the statement, unless another is given; its link as an appearance; its file, which
 * the API has copied into the store of evidence, as evidence on the word of whoever sent it.
 */
export const makeClaimOfTip = command({
  input: claimOfTip.extend({ file: z.custom<FileWithText | null>() }),
  scope: "write",
  find: findItem,
  may: mayResolve,
  versionOf: (item) => item.version,
  current: currentItem,
  run: async (scope, item, { version: _, file, url = item.link, sourceId, withFile: __, ...given }) => {
    assertCanBe(item, "take_over");
    const claim = parse(newClaim, {
      statement: item.text ?? "", kind: "fact", language: item.language ?? "und", ...definedOnly(given), appearances: url === null ? [] : [{ url }],
    });
    const events: Happened[] = [];
    const claimId = await makeClaim(scope, claim, async (id) => (file ? [await evidenceOf(scope, item, { claimId: id, file, sourceId, events })] : []));
    await save(scope, item, { state: "taken_over", claimId });
    const made: Happened = { action: "create", thing: { kind: "claim", id: claimId }, revision: 1 };
    return { result: await readItem(scope.tx, item.id), happened: [...events, made, happened("take_over", item)] };
  },
});

type FromTip = { claimId: string; file: FileWithText; sourceId: string | undefined; events: Happened[] };

async function evidenceOf(scope: Scope, item: InboxRecord, { claimId, file, sourceId, events }: FromTip): Promise<EvidenceItem> {
  events.push(...await restored(scope.tx, [file.sha256]));
  const fileId = await makeFile(scope, file);
  events.push({ action: "upload", thing: { kind: "file", id: fileId } });
  const whose = sourceId ?? (await theReader(scope, item, events));
  const evidence = anItem({ id: scope.newId(), sourceId: whose, medium: mediumOf(file.mediaType) });
  const snapshot = await keepSnapshot(scope, { claimId, evidenceId: evidence.id, fileId, how: "uploaded" });
  return { ...evidence, fileId, snapshots: [snapshot] };
}

/** Whoever wrote is a source of their own, and protected until somebody knows better. */
async function theReader(scope: Scope, { receivedAt }: InboxRecord, events: Happened[]): Promise<string> {
  const name = `A reader who wrote on ${sayDate(receivedAt.toISOString())}`;
  const id = await makeSource(scope, { name, kind: "unnamed", confidential: true, publicDescription: "A reader who wrote to this desk" });
  events.push({ action: "create", thing: { kind: "source", id } });
  return id;
}

async function verdictAbout({ tx }: Scope, slug: string | null): Promise<{ slug: string; number: number } | null> {
  if (slug === null) return null;
  const [verdict] = await tx.select({ slug: publishedVerdicts.slug, number: publishedVerdicts.number }).from(publishedVerdicts).where(eq(publishedVerdicts.slug, slug));
  if (!verdict) throw new DomainError("not_found", "There is no such verdict.");
  return verdict;
}

async function currentItem({ tx }: Scope, { id, kind }: InboxRecord) {
  const item = await readItem(tx, id);
  return { version: item.version, ...(await lastChange(tx, { kind, id })), item };
}

const happened = (action: string, { kind, id }: InboxRecord): Happened => ({ action, thing: { kind, id } });

/** Done with: the contact is erased at once, the file by a job. */
async function finish(scope: Scope, item: InboxRecord, values: Partial<InboxRecord>): Promise<void> {
  await save(scope, item, { ...values, contact: null, file: null });
  if (item.file) await enqueue(scope, { kind: "forget-quarantined", payload: { key: item.file.key }, runAt: scope.now });
}

async function save({ tx, now }: Scope, { id, version }: InboxRecord, values: Partial<InboxRecord>): Promise<void> {
  await tx.update(inboxItems).set({ ...values, version: version + 1, updatedAt: now }).where(and(eq(inboxItems.id, id), eq(inboxItems.version, version)));
}
