/** Files that lie at an address in place of a page: what they are, what they say, and what that does for items and articles. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finishCapture } from "../capture/commands.ts";
import type { CaptureRecord } from "../capture/outcome.ts";
import { analyses, captures, files, fileTexts, jobs, snapshots } from "../db/schema/index.ts";
import { giveText, shareTexts } from "../evidence/file-texts.ts";
import { storeIn } from "../evidence/fixtures.ts";
import { aDesk, aSource, type Body, type Caller, type TestDesk } from "../fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { lookAgainAtCaptured } from "./captured-before.ts";
import { keepCapturedFiles } from "./captured-files.ts";
import { giveTextToArticles } from "./waiting-articles.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let admin: Caller & { id: string };
let sourceId = "";
let told = 0;
const folder = mkdtempSync(join(tmpdir(), "originals-"));

beforeAll(async () => {
  desk = await aDesk();
  [checker, admin] = [await desk.as("checker", "fact_checker"), await desk.as("admin", "admin")];
  sourceId = await aSource(checker);
});
afterAll(async () => { await desk.close(); rmSync(folder, { recursive: true }); });

/** The first box of a real one, by which the type is known. */
const mp4 = () => Buffer.concat([Buffer.from("000000206674797069736f6d0000020069736f6d69736f32617663316d703431", "hex"), Buffer.from(`video ${told += 1}`)]);
const pdf = () => Buffer.from(`%PDF-1.4\n${told += 1}\n%%EOF`);
const store = () => storeIn(desk);

type Lying = { bytes: Buffer | string; said?: string; status?: number };

/** Ends a capture as the browser's process would: with a file that the server called `said`. Each a second after the last. */
async function brings(captureId: string, { bytes, said = "", status = 200 }: Lying): Promise<Body> {
  const path = join(folder, "body-000001");
  writeFileSync(path, bytes);
  const [capture] = await desk.db.read.select().from(captures).where(eq(captures.id, captureId));
  if (!capture) throw new Error("There is no such capture");
  const record = { urlAsked: capture.url, urlReached: capture.url, finishedAt: new Date(), status, browser: "150", addresses: {}, allowPrivate: [] } as unknown as CaptureRecord;
  const kept = await keepCapturedFiles(desk.db.read, { capture, files: [{ role: "original", path, mediaType: said }], record, warnings: [], readable: null, store: store() });
  const warnings = status < 400 ? [] : [`The page answered ${status}. This is not the article.`];
  await finishCapture({ db: desk.db, actor: commandLine, now: new Date(Date.now() + (told += 1000)) }, captureId, { state: "done", step: "done", reason: null, warnings, record: { status }, ...kept, article: { title: null } });
  return (await checker("GET", `/snapshots/${captureId}`)).body.snapshot.files.find((file: Body) => file.role === "original");
}

async function anItem(quote: string | null = null): Promise<{ claimId: string; evidenceId: string; captureId: string }> {
  const claim = await checker("POST", "/claims", { statement: "1,200 bodies were handed over.", kind: "figure", language: "en" });
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "document", url: "https://mod.example/list", finding: "confirmed", quote });
  const [capture] = (await checker("GET", `/claims/${claim.body.id}/captures`)).body.items;
  return { claimId: claim.body.id, evidenceId: item.body.evidence.id, captureId: capture.id };
}

async function anUpload(bytes: Buffer): Promise<Body> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "list.pdf");
  return (await checker("POST", "/files", form)).body;
}

/** What the worker does once it has read a file. */
async function isRead(sha256: string, text: string): Promise<void> {
  await desk.db.transaction((tx) => giveText(tx, sha256, text));
  await giveTextToArticles(desk.db, sha256, new Date(Date.now() + (told += 1000)));
}

const quoteFound = async (claimId: string): Promise<string> => (await checker("GET", `/claims/${claimId}/assessment`)).body.rules.find(({ rule }: Body) => rule === "quote-found").outcome;
const again = async (evidenceId: string, lying: Lying): Promise<Body> => brings((await checker("POST", `/evidence/${evidenceId}/captures`, {})).body.id, lying);
const analysesOf = async (sha256: string): Promise<unknown[]> => (await desk.db.read.select().from(jobs).where(eq(jobs.kind, "analyse"))).filter(({ payload }) => (payload as { sha256: string }).sha256 === sha256);

describe("a PDF that the desk has read", () => {
  test("has its text when it is captured again unchanged, uploaded for another claim, or made an article of", async () => {
    const [first, bytes] = [await anItem("1,200 bodies"), pdf()];
    const { sha256 } = await brings(first.captureId, { bytes, said: "application/pdf" });
    expect(await quoteFound(first.claimId)).toBe("not_held");
    await isRead(sha256, "The ministry lists 1,200 bodies.");
    await again(first.evidenceId, { bytes, said: "application/pdf" });
    expect(await quoteFound(first.claimId)).toBe("held");
    const upload = await anUpload(bytes);
    const other = await checker("POST", "/claims", { statement: "A list was given.", kind: "fact", language: "en" });
    await checker("POST", `/claims/${other.body.id}/evidence`, { version: other.body.version, sourceId, medium: "document", fileId: upload.id, quote: "1,200 bodies" });
    expect(await quoteFound(other.body.id)).toBe("held");
    expect(await checker("POST", "/articles", { fileId: upload.id })).toMatchObject({ status: 201, body: { text: "The ministry lists 1,200 bodies." } });
  });

  test("that an older desk kept without it has it after the next start, unless it was erased", async () => {
    const [kept, erased] = [[pdf(), pdf()], [pdf(), pdf()]].map(([bytes]) => bytes ?? pdf());
    for (const bytes of [kept, erased]) {
      const [one, two] = [await anUpload(bytes ?? pdf()), await anUpload(bytes ?? pdf())];
      await desk.db.transaction(async (tx) => { await tx.insert(fileTexts).values({ fileId: one.id, text: "Read once." }); });
      if (bytes === erased) expect((await admin("DELETE", `/files/${two.id}`, { reason: "A court said so." })).status).toBe(200);
      await shareTexts(desk.db);
      const read = await desk.db.read.select({ text: fileTexts.text }).from(fileTexts).innerJoin(files, eq(files.id, fileTexts.fileId)).where(eq(files.sha256, one.sha256));
      expect(read.map(({ text }) => text)).toEqual(bytes === erased ? [] : ["Read once.", "Read once."]);
    }
  });
});

describe("a file at an address", () => {
  test("is what its content says, whatever its server calls it", async () => {
    const typed = async (lying: Lying): Promise<string> => (await brings((await anItem()).captureId, lying)).mediaType;
    expect(await typed({ bytes: mp4(), said: "binary/octet-stream" })).toBe("video/mp4");
    expect(await typed({ bytes: pdf(), said: "application/octet-stream" })).toBe("application/pdf");
    expect(await typed({ bytes: "1,200 bodies.", said: "" })).toBe("text/plain");
  });

  test.each([["plain text", "text/plain", "On Friday 1,200 bodies were handed over."], ["JSON", "application/json", '{"said": "1,200 bodies"}'], ["XML", "application/xml", '<?xml version="1.0"?><list>1,200 bodies</list>']])("has its text looked through for the quotation when it is %s", async (_, said, bytes) => {
    const { claimId, captureId } = await anItem("1,200 bodies");
    await brings(captureId, { bytes, said });
    expect(await quoteFound(claimId)).toBe("held");
  });

  test.each([["a PDF", () => [pdf(), pdf()]], ["a plain text", () => ["1,200 bodies.", "1,212 bodies."]]] as const)("that is %s asks for the finding anew once it is another", async (_, both) => {
    const [{ claimId, evidenceId, captureId }, [before, after]] = [await anItem(), both()];
    await brings(captureId, { bytes: before ?? "" });
    const isChanged = async (): Promise<boolean[]> => [(await checker("GET", `/claims/${claimId}`)).body.evidence[0].changedSinceFinding, (await checker("GET", "/claims?again=true")).body.items.some(({ id }: Body) => id === claimId)];
    await again(evidenceId, { bytes: before ?? "" });
    expect(await isChanged()).toEqual([false, false]);
    await again(evidenceId, { bytes: after ?? "" });
    expect(await isChanged()).toEqual([true, true]);
  });

  test("is looked into anew when an older desk gave up on it for its server's word", async () => {
    const [{ captureId }, bytes] = [await anItem(), mp4()];
    const { sha256 } = await brings(captureId, { bytes });
    await desk.db.transaction(async (tx) => {
      await tx.update(analyses).set({ state: "done", found: { mediaType: "binary/octet-stream", keyFrames: [], problems: ["Files of the type binary/octet-stream are kept as they are: nothing here reads them."] } }).where(eq(analyses.sha256, sha256));
    });
    const upload = await anUpload(bytes);
    expect((await checker("GET", `/files/${upload.id}/analysis`)).body).toMatchObject({ state: "queued", problems: [] });
    expect(await analysesOf(sha256)).toHaveLength(2);
    await desk.db.transaction(async (tx) => { await tx.update(analyses).set({ state: "done", found: { mediaType: "video/mp4" } }).where(eq(analyses.sha256, sha256)); });
    await anUpload(bytes);
    expect(await analysesOf(sha256)).toHaveLength(2);
  });

  test("that an older desk captured is typed, read and compared like any other after the next start", async () => {
    const [listed, filmed] = [await anItem("1,200 bodies"), await anItem()];
    const text = await brings(listed.captureId, { bytes: "The ministry lists 1,200 bodies." });
    const video = await brings(filmed.captureId, { bytes: mp4() });
    await desk.db.transaction(async (tx) => {
      for (const [{ captureId }, file, mediaType] of [[listed, text, ""], [filmed, video, "binary/octet-stream"]] as const) {
        await tx.update(snapshots).set({ textHash: null }).where(eq(snapshots.id, captureId));
        await tx.update(files).set({ mediaType }).where(eq(files.id, file.id));
      }
      await tx.delete(fileTexts).where(eq(fileTexts.fileId, text.id));
      await tx.delete(analyses).where(eq(analyses.sha256, video.sha256));
    });
    expect(await quoteFound(listed.claimId)).toBe("not_held");
    await lookAgainAtCaptured(desk.db, store(), new Date());
    await lookAgainAtCaptured(desk.db, store(), new Date());
    expect(await quoteFound(listed.claimId)).toBe("held");
    const [kept] = await desk.db.read.select().from(files).where(eq(files.id, video.id));
    expect([kept?.mediaType, (await analysesOf(video.sha256)).length]).toEqual(["video/mp4", 2]);
    await again(listed.evidenceId, { bytes: "The ministry lists 1,212 bodies." });
    expect((await checker("GET", `/claims/${listed.claimId}`)).body.evidence[0].changedSinceFinding).toBe(true);
  });
});

describe("an article at the address of a file", () => {
  const anArticle = async (): Promise<{ id: string; captureId: string }> => {
    const { article, capture } = (await checker("POST", "/articles", { url: `https://mod.example/${told += 1}` })).body;
    return { id: article.id, captureId: capture.id };
  };
  const article = async (id: string): Promise<Body> => (await checker("GET", `/articles/${id}`)).body;
  const newest = async (id: string): Promise<Body> => (await checker("GET", `/articles/${id}/capture`)).body;
  const onceMore = async (id: string, lying: Lying): Promise<string> => {
    const { body } = await checker("POST", `/articles/${id}/captures`, {});
    await brings(body.id, lying);
    return body.id;
  };

  test("takes the text of a plain one with its capture, and its first line for a title", async () => {
    const { id, captureId } = await anArticle();
    await brings(captureId, { bytes: "Bodies handed over\n\nOn Friday 1,200 bodies were handed over to Ukraine.", said: "text/plain" });
    expect(await article(id)).toMatchObject({ title: "Bodies handed over", language: "en", articleVersion: { number: 1 }, text: expect.stringContaining("On Friday") });
  });

  test("takes the text of a PDF once it is read, by whoever it was read for", async () => {
    const [{ id, captureId }, bytes] = [await anArticle(), pdf()];
    const { sha256 } = await brings(captureId, { bytes });
    expect(await article(id)).toMatchObject({ articleVersion: { number: 0 }, text: "" });
    await isRead(sha256, "Bodies handed over\n\nOn Friday.");
    expect(await article(id)).toMatchObject({ title: "Bodies handed over", articleVersion: { number: 1 } });
    const second = await anArticle();
    await brings(second.captureId, { bytes });
    expect((await article(second.id)).articleVersion.number).toBe(1);
  });

  test("takes nothing from an answer that is not the article, and waits for a better one", async () => {
    const { id, captureId } = await anArticle();
    await brings(captureId, { bytes: "Not found", status: 404 });
    expect((await article(id)).articleVersion.number).toBe(0);
    expect((await newest(id)).capture.warnings).toEqual(["The page answered 404. This is not the article."]);
    expect((await checker("POST", `/articles/${id}/versions`, { version: 1, snapshotId: captureId })).body).toMatchObject({ status: 422, fields: { snapshotId: "The page answered 404. This is not the article." } });
    await onceMore(id, { bytes: "On Friday 1,200 bodies were handed over." });
    expect((await article(id)).text).toContain("1,200 bodies");
  });

  test("offers the text of a later capture when it is another, and takes it as the next version when somebody says so", async () => {
    const { id, captureId } = await anArticle();
    await brings(captureId, { bytes: "On Friday 1,200 bodies were handed over." });
    expect((await newest(id)).hasNewText).toBe(false);
    await onceMore(id, { bytes: "On Friday  1,200 bodies were handed over.\n" });
    expect((await newest(id)).hasNewText).toBe(false);
    await onceMore(id, { bytes: "Not found", status: 404 });
    expect((await newest(id)).hasNewText).toBe(false);
    const snapshotId = await onceMore(id, { bytes: "On Friday 1,212 bodies were handed over." });
    expect((await newest(id)).hasNewText).toBe(true);
    const { version } = await article(id);
    expect((await admin("POST", `/articles/${id}/versions`, { version, snapshotId })).status).toBe(403);
    expect((await checker("POST", `/articles/${id}/versions`, { version: version - 1, snapshotId })).status).toBe(409);
    expect(await checker("POST", `/articles/${id}/versions`, { version, snapshotId })).toMatchObject({ status: 201, body: { articleVersion: { number: 2 }, text: "On Friday 1,212 bodies were handed over." } });
  });

  test("takes a text from one of its own snapshots alone, and one thing at a time", async () => {
    const [one, other] = [await anArticle(), await anArticle()];
    for (const { captureId } of [one, other]) await brings(captureId, { bytes: "On Friday." });
    const refusal = async (more: Record<string, unknown>): Promise<Body> => (await checker("POST", `/articles/${one.id}/versions`, { version: 2, ...more })).body;
    expect((await refusal({ snapshotId: other.captureId })).fields).toEqual({ snapshotId: "There is no such snapshot of this article." });
    expect((await refusal({ snapshotId: one.captureId, text: "On Monday." })).fields).toHaveProperty("text");
    expect((await refusal({})).fields).toHaveProperty("text");
    expect((await refusal({ snapshotId: "a\u0000b" })).status).toBe(422);
  });
});
