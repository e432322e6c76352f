import { writeFileSync, chmodSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gather } from "../assessment/queries.ts";
import { findClaim } from "../claims/save.ts";
import { captures, jobs, snapshots } from "../db/schema/index.ts";
import { storeIn } from "../evidence/fixtures.ts";
import { verifyStore } from "../evidence/verifying.ts";
import { aClaimReadyToSubmit, aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { commandLineActor } from "../people/commands.ts";
import { emailOf } from "../people/fixtures.ts";
import { newId } from "../ids.ts";
import { type Captured, finishCapture } from "./commands.ts";
import { MOST_UNDER_WAY } from "./limits.ts";
import { queueCapture } from "./queueing.ts";
import type { CaptureCause } from "./words.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let editor: Caller & { id: string };
let admin: Caller & { id: string };
let sourceId = "";

beforeAll(async () => {
  desk = await aDesk();
  [checker, editor, admin] = [await desk.as("checker", "fact_checker"), await desk.as("editor", "editor"), await desk.as("admin", "admin")];
  sourceId = await aSource(checker);
});
afterAll(() => desk.close());

/** A wire report attached by its address, and the capture that was queued for it. */
async function aWireReport(url = "https://interfax.example/1") {
  const claim = await checker("POST", "/claims", { statement: "1,200 bodies were handed over.", kind: "figure", language: "en" });
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text", url, finding: "confirmed", quote: "1,200 bodies" });
  const { items } = (await checker("GET", `/claims/${claim.body.id}/captures`)).body;
  return { claimId: String(claim.body.id), evidenceId: String(item.body.evidence.id), version: Number(item.body.version), capture: items[0] };
}

const store = () => storeIn(desk);
let told = 0;

/** What the browser's work would end in: the page's text, as it stood. */
async function bringing(text: string, more: Partial<Captured> = {}): Promise<Captured> {
  const staged = await store().stage((async function* () { yield Buffer.from(text); })(), { maxBytes: 1e6 });
  await staged.keep();
  const { sha256, bytes } = staged;
  return { state: "done", step: "done", reason: null, warnings: [], record: {}, files: [{ sha256, bytes, mediaType: "text/plain", name: "page.txt", role: "text", text }], textHash: text, article: { title: "Bodies handed over" }, ...more };
}

async function finish(captureId: string, brought: Captured): Promise<void> {
  // Each a second later: what was captured last is told by its time.
  await finishCapture({ db: desk.db, actor: await commandLineActor(desk.db), now: new Date(Date.now() + (told += 1000)) }, captureId, brought);
}

describe("attaching an address", () => {
  test("promises a capture, which anybody at the desk can follow, and asks no browser while the checker waits", async () => {
    const { capture, evidenceId } = await aWireReport();
    expect(capture).toMatchObject({ evidenceId, url: "https://interfax.example/1", state: "queued", percent: 0, cause: "attached", snapshot: null, by: { id: checker.id } });
    expect((await editor("GET", `/captures/${capture.id}`)).body).toEqual({ ...capture, record: null });
    const [job] = await desk.db.read.select().from(jobs).where(eq(jobs.kind, "capture"));
    expect(job).toMatchObject({ lane: "captures", doneAt: null });
  });

  test("asked for again while it waits, it is the same capture", async () => {
    const { evidenceId, capture } = await aWireReport();
    expect((await checker("POST", `/evidence/${evidenceId}/captures`, {}))).toMatchObject({ status: 202, body: { id: capture.id } });
  });

  test("of what is attached with a file of its own is promised too", async () => {
    const form = new FormData();
    form.append("file", new Blob(["1,200 bodies were handed over."]), "report.txt");
    const { id: fileId } = (await checker("POST", "/files", form)).body;
    const claim = (await checker("POST", "/claims", { statement: "1,200 bodies were handed over.", kind: "figure", language: "en" })).body;
    await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId, medium: "text", url: "https://interfax.example/both", fileId });
    expect((await checker("GET", `/claims/${claim.id}/captures`)).body.items).toMatchObject([{ url: "https://interfax.example/both", state: "queued", cause: "attached" }]);
  });

  test("an item without an address is refused in words, one that does not exist is not there", async () => {
    const claim = await checker("POST", "/claims", { statement: "A bridge fell.", kind: "fact", language: "en" });
    const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "statement" });
    expect(await checker("POST", `/evidence/${item.body.evidence.id}/captures`, {})).toMatchObject({ status: 422, body: { fields: { url: "is missing" } } });
    expect((await checker("POST", "/evidence/none/captures", {})).status).toBe(404);
    expect((await admin("POST", `/evidence/${item.body.evidence.id}/captures`, {})).status).toBe(403);
  });
});

describe("a capture that ends", () => {
  test("gives the item its copy without a new revision, and the quotation is found in it", async () => {
    const { claimId, version, capture } = await aWireReport();
    await finish(capture.id, await bringing("Interfax: 1,200 bodies were handed over."));
    const claim = (await checker("GET", `/claims/${claimId}`)).body;
    expect([claim.version, claim.evidence[0].snapshots]).toEqual([version, [expect.objectContaining({ how: "captured", files: [expect.objectContaining({ role: "text", name: "page.txt" })] })]]);
    const { rules } = (await checker("GET", `/claims/${claimId}/assessment`)).body;
    expect(rules.find((rule: { rule: string }) => rule.rule === "quote-found").outcome).toBe("held");
    expect((await checker("GET", `/captures/${capture.id}`)).body).toMatchObject({ state: "done", percent: 100, snapshot: { id: claim.evidence[0].snapshots[0].id } });
  });

  test("ended twice, as by two workers, it leaves one snapshot", async () => {
    const { claimId, capture } = await aWireReport();
    await Promise.all([finish(capture.id, await bringing("One.")), finish(capture.id, await bringing("Two."))]);
    expect((await checker("GET", `/claims/${claimId}`)).body.evidence[0].snapshots).toHaveLength(1);
  });

  test("the next saved change names the snapshot in its revision", async () => {
    const { claimId, version, capture } = await aWireReport();
    await finish(capture.id, await bringing("1,200 bodies"));
    const edited = await checker("PATCH", `/claims/${claimId}`, { version, statement: "Some 1,200 bodies were handed over." });
    const { content } = (await checker("GET", `/claims/${claimId}/revisions/${edited.body.revision}`)).body;
    expect(content.evidence[0].snapshots).toHaveLength(1);
  });

  test("failed, it keeps what was got and says why; stopped, it keeps nothing", async () => {
    const { capture } = await aWireReport();
    await finish(capture.id, await bringing("", { state: "failed", step: "certificate", reason: "The certificate has expired.", files: [] }));
    expect((await checker("GET", `/captures/${capture.id}`)).body).toMatchObject({ state: "failed", reason: "The certificate has expired.", badCertificate: true, snapshot: null });
    const stopped = await aWireReport();
    expect(await checker("DELETE", `/captures/${stopped.capture.id}`)).toMatchObject({ status: 200, body: { state: "failed", reason: "It was stopped." } });
    await finish(stopped.capture.id, await bringing("Too late."));
    expect((await checker("GET", `/claims/${stopped.claimId}`)).body.evidence[0].snapshots).toEqual([]);
    expect((await checker("DELETE", `/captures/${stopped.capture.id}`)).status).toBe(422);
  });
});

describe("a page that was edited in silence", () => {
  test("puts the item back in front of somebody, who marks it anew before the claim can be submitted", async () => {
    const { claimId, evidenceId, capture, ...first } = await aWireReport();
    await finish(capture.id, await bringing("Interfax: 1,200 bodies."));
    const again = await checker("POST", `/evidence/${evidenceId}/captures`, {});
    await finish(again.body.id, await bringing("Interfax: 1,212 bodies."));
    const claim = (await checker("GET", `/claims/${claimId}`)).body;
    expect([claim.version, claim.evidence[0].changedSinceFinding, claim.evidence[0].snapshots.length]).toEqual([first.version, true, 2]);
    expect((await checker("GET", "/claims?stage=draft&q=1,200")).body.items.find((row: { id: string }) => row.id === claimId).changedSinceFinding).toBe(true);
    const verdict = await checker("PUT", `/claims/${claimId}/verdict`, { version: claim.version, verdict: "unverified", rationale: "Nobody knows." });
    expect((await checker("POST", `/claims/${claimId}/submissions`, { version: verdict.body.version })).body).toMatchObject({ guard: "findings" });
    const marked = await checker("PATCH", `/claims/${claimId}/evidence/${evidenceId}`, { version: verdict.body.version, finding: "confirmed" });
    expect(marked.body.evidence.changedSinceFinding).toBe(false);
    expect((await checker("GET", "/claims?stage=draft&q=1,200")).body.items.find((row: { id: string }) => row.id === claimId).changedSinceFinding).toBe(false);
  });
});

test("a page captured again and again without a change is searched for the quotation once", async () => {
  const { claimId, evidenceId, capture } = await aWireReport();
  await finish(capture.id, await bringing("Interfax: 1,200 bodies, as last week."));
  for (const _ of [1, 2, 3]) await finish((await checker("POST", `/evidence/${evidenceId}/captures`, {})).body.id, await bringing("Interfax: 1,200 bodies, as last week."));
  await finish((await checker("POST", `/evidence/${evidenceId}/captures`, {})).body.id, await bringing("Interfax: corrected."));
  const { content } = await findClaim({ tx: desk.db.read }, claimId);
  expect([content.evidence[0]?.snapshots.length, (await gather(desk.db.read, claimId, content)).evidence[0]?.snapshotTexts]).toEqual([5, ["Interfax: 1,200 bodies, as last week.", "Interfax: corrected."]]);
});

describe("a page that is gone", () => {
  const HOUR = 3_600_000;
  const now = Date.now();
  const answering = (status: number) => bringing(`Nothing here: ${status}.`, { state: "partial", reason: "1 of 4 parts missing.", warnings: [`The page answered ${status}. This is not the article.`] });
  const failing = (step: string) => bringing("", { state: "failed", step, reason: "It failed.", files: [], textHash: null });
  /** What the queue and the item say of it, once it was asked for again and came to this, so many hours after now. */
  async function after(evidenceId: string, hours: number, brought: Captured) {
    const { body } = await checker("POST", `/evidence/${evidenceId}/captures`, {});
    await finishCapture({ db: desk.db, actor: await commandLineActor(desk.db), now: new Date(now + hours * HOUR) }, body.id, brought);
    const { items } = (await editor("GET", "/claims?again=true")).body;
    const row = items.find(({ id }: { id: string }) => id === body.claimId) ?? null;
    const [item] = (await checker("GET", `/claims/${body.claimId}`)).body.evidence;
    expect(row?.gone ?? null).toEqual(item.gone);
    return item;
  }

  test("is not gone by one 404, which is no change of its words either; by a second an hour later it is, until it is there again", async () => {
    const { evidenceId, capture } = await aWireReport("https://interfax.example/gone");
    await finish(capture.id, await bringing("Here today."));
    expect(await after(evidenceId, 1, await answering(404))).toMatchObject({ gone: null, changedSinceFinding: false });
    expect((await after(evidenceId, 1.5, await answering(404))).gone).toBeNull();
    expect(await after(evidenceId, 2, await answering(410))).toMatchObject({ gone: { status: 410, since: new Date(now + HOUR).toISOString() }, changedSinceFinding: false, snapshots: expect.objectContaining({ length: 4 }) });
    expect((await editor("GET", "/queue")).body.again).toBeGreaterThan(0);
    const stopped = await checker("POST", `/evidence/${evidenceId}/captures`, {});
    await checker("DELETE", `/captures/${stopped.body.id}`);
    expect((await after(evidenceId, 3, await failing("crashed"))).gone).toMatchObject({ status: 410 });
    expect(await after(evidenceId, 4, await bringing("Here today."))).toMatchObject({ gone: null, changedSinceFinding: false });
  });

  test("is not gone by one evening without an answer, nor ever by what fails at the desk; when its host stays away, it is", async () => {
    const { evidenceId, capture } = await aWireReport("https://interfax.example/evening");
    await finish(capture.id, await bringing("Here today."));
    for (const [hours, step] of [[1, "unreachable"], [2, "no-such-host"], [8, "unreachable"], [9, "starting"], [40, "too-slow"]] as const) expect((await after(evidenceId, hours, await failing(step))).gone).toBeNull();
    expect((await after(evidenceId, 41, await failing("unreachable"))).gone).toEqual({ status: null, since: new Date(now + HOUR).toISOString() });
  });
});

describe("an article known by its address", () => {
  test("is there at once, without a text, and takes title and text from its capture", async () => {
    const asked = await checker("POST", "/articles", { url: "https://news.example/bodies" });
    expect(asked).toMatchObject({ status: 202, body: { article: { title: "https://news.example/bodies", text: "", articleVersion: { number: 0 } }, capture: { cause: "article", state: "queued" } } });
    await finish(asked.body.capture.id, await bringing("Bodies handed over\n\nOn Friday 1,200 bodies were handed over to Ukraine."));
    const article = (await checker("GET", `/articles/${asked.body.article.id}`)).body;
    expect(article).toMatchObject({ title: "Bodies handed over", language: "en", articleVersion: { number: 1 }, text: "On Friday 1,200 bodies were handed over to Ukraine." });
    const { id: snapshotId, files: [file] } = (await checker("GET", `/articles/${article.id}/capture`)).body.capture.snapshot;
    expect(file.role).toBe("text");
    expect((await checker("GET", `/snapshots/${snapshotId}/text`)).body.text).toMatch(/^Bodies handed over\n\nOn Friday/);
  });

  test("takes no language and no date that only its page understands", async () => {
    const asked = await checker("POST", "/articles", { url: "https://news.example/own-words" });
    await finish(asked.body.capture.id, await bringing("On Friday 1,200 bodies were handed over to Ukraine.", { article: { title: "Handed over", language: "en_GB.UTF-8; q=1", publishedAt: "the day before yesterday" } }));
    expect((await checker("GET", `/articles/${asked.body.article.id}`)).body).toMatchObject({ title: "Handed over", language: "en", publishedAt: null });
  });

  test("keeps the text that somebody pasted meanwhile", async () => {
    const asked = await checker("POST", "/articles", { url: "https://news.example/slow" });
    await checker("POST", `/articles/${asked.body.article.id}/versions`, { version: asked.body.article.version, text: "Pasted by hand." });
    await finish(asked.body.capture.id, await bringing("Captured later."));
    expect((await checker("GET", `/articles/${asked.body.article.id}`)).body.text).toContain("Pasted by hand.");
  });

  test("from a file: its text, and the file stays with it; a picture is refused in words", async () => {
    const form = (name: string, bytes: BlobPart): FormData => { const data = new FormData(); data.append("file", new Blob([bytes]), name); return data; };
    const page = await checker("POST", "/files", form("bodies.html", "<html><body><h1>Bodies handed over</h1><p>On Friday.</p></body></html>"));
    const article = await checker("POST", "/articles", { fileId: page.body.id });
    expect(article).toMatchObject({ status: 201, body: { title: "Bodies handed over", text: expect.stringContaining("On Friday.") } });
    const [kept] = await desk.db.read.select().from(snapshots).where(eq(snapshots.articleId, article.body.id));
    expect((await desk.db.read.select().from(jobs).where(eq(jobs.kind, "seal"))).map(({ payload }) => payload)).toContainEqual({ snapshotId: kept?.id });
    expect(await checker("POST", "/articles", { fileId: "none" })).toMatchObject({ status: 422, body: { fields: { fileId: "no such file" } } });
  });
});

describe("what was kept", () => {
  test("who downloads the original is noted once an hour", async () => {
    const { claimId, capture } = await aWireReport();
    await finish(capture.id, await bringing(`Kept ${told}`));
    const { id } = (await checker("GET", `/claims/${claimId}`)).body.evidence[0].snapshots[0].files[0];
    for (const who of [checker, checker, editor]) expect((await who("GET", `/files/${id}`)).status).toBe(302);
    const { items } = (await editor("GET", `/files/${id}/custody`)).body;
    expect(items.map(({ action, by }: { action: string; by: { id: string } }) => [action, by.id])).toEqual([["download", editor.id], ["download", checker.id], ["capture", expect.any(String)]]);
  });

  test("is erased by an admin alone, for a reason, and its hash stays", async () => {
    const { claimId, capture } = await aWireReport();
    await finish(capture.id, await bringing(`Secret ${told}`));
    const { id, sha256 } = (await checker("GET", `/claims/${claimId}`)).body.evidence[0].snapshots[0].files[0];
    expect((await editor("DELETE", `/files/${id}`, { reason: "A court said so." })).status).toBe(403);
    expect((await admin("DELETE", `/files/${id}`, { reason: " " })).status).toBe(422);
    expect(await admin("DELETE", `/files/${id}`, { reason: "A court said so." })).toMatchObject({ status: 200, body: { sha256, erased: { reason: "A court said so." } } });
    const { rules } = (await checker("GET", `/claims/${claimId}/assessment`)).body;
    expect(rules.find(({ rule }: { rule: string }) => rule === "quote-found").outcome).toBe("not_held");
    expect((await checker("GET", `/files/${id}`))).toMatchObject({ status: 404, body: { detail: "This file was erased: A court said so." } });
    expect((await checker("GET", `/files/${id}/custody`)).body.items[0]).toMatchObject({ action: "erase", note: "A court said so." });
    expect((await admin("DELETE", `/files/${id}`, { reason: "Again." })).status).toBe(422);
  });

  test("a byte that changed keeps what rests on it from being published, until the file is restored", async () => {
    const ready = await aClaimReadyToSubmit(checker, "Nine hundred bodies were handed over.");
    const id = String(ready.body.id);
    await checker("POST", `/claims/${id}/submissions`, { version: ready.body.version });
    const approved = await editor("POST", `/claims/${id}/decisions`, { version: ready.body.version + 1, decision: "approve" });
    const { sha256 } = approved.body.evidence[0].snapshots[0].files[0];
    const path = store().pathOf(sha256);
    chmodSync(path, 0o600);
    const whole = Buffer.concat(await Array.fromAsync(store().read(sha256)));
    writeFileSync(path, Buffer.from(whole.map((byte, at) => (at === 3 ? byte ^ 1 : byte))));
    expect((await verifyStore(desk.db, store())).damaged).toEqual([expect.objectContaining({ sha256, is: "differs" })]);
    expect(await editor("POST", `/claims/${id}/publications`, { version: approved.body.version })).toMatchObject({ status: 422, body: { guard: "intact" } });
    writeFileSync(path, whole);
    expect((await verifyStore(desk.db, store())).damaged).toEqual([]);
    expect((await editor("POST", `/claims/${id}/publications`, { version: approved.body.version })).status).toBe(201);
  });
});

test("how a page was captured, which may be megabytes, is told of one capture, and not in lists", async () => {
  const { claimId, evidenceId, capture } = await aWireReport();
  await finish(capture.id, await bringing("Interfax: 1,200 bodies.", { record: { parts: [{ url: "https://interfax.example/style.css" }] } }));
  expect((await checker("GET", `/captures/${capture.id}`)).body.record).toEqual({ parts: [{ url: "https://interfax.example/style.css" }] });
  const [ofClaim, ofDesk] = [(await checker("GET", `/claims/${claimId}/captures`)).body.items[0], (await checker("GET", "/captures?limit=1")).body.items[0]];
  expect(ofDesk).toEqual(ofClaim);
  expect(ofClaim).toMatchObject({ id: capture.id, evidenceId, state: "done", percent: 100, reason: null, warnings: [], tries: 0, snapshot: { id: capture.id } });
  expect(ofClaim).not.toHaveProperty("record");
  const article = (await checker("POST", "/articles", { url: "https://news.example/slim" })).body;
  await finish(article.capture.id, await bringing("Slim.", { record: { status: 200 } }));
  expect((await checker("GET", `/articles/${article.article.id}/capture`)).body.capture).not.toHaveProperty("record");
});

describe("somebody who asks for captures without end", () => {
  test("has so many under way and no more, whatever asks for them; stopping some makes room", async () => {
    const busy = await desk.as("busy", "fact_checker");
    const asked: string[] = [];
    for (let at = 0; at < MOST_UNDER_WAY; at++) asked.push((await busy("POST", "/articles", { url: `https://news.example/busy/${at}` })).body.capture.id);
    const more = await busy("POST", "/articles", { url: "https://news.example/busy/more" });
    expect(more).toMatchObject({ status: 429, body: { problem: "too_much", detail: expect.stringMatching(/^50 of your captures wait or run at this moment/) } });
    expect(more.headers.get("retry-after")).toBe("60");
    const claim = (await busy("POST", "/claims", { statement: "A bridge fell.", kind: "fact", language: "en" })).body;
    const item = { version: claim.version, sourceId, medium: "text" };
    expect((await busy("POST", `/claims/${claim.id}/evidence`, { ...item, url: "https://news.example/bridge" })).status).toBe(429);
    expect((await busy("GET", `/claims/${claim.id}`)).body).toMatchObject({ version: claim.version, evidence: [] });
    expect((await busy("POST", `/claims/${claim.id}/evidence`, item)).status).toBe(201);
    // One of many that a token asks for is its person's; another person's are not.
    const phone = await desk.token(emailOf("busy"), ["read", "write"]);
    expect((await phone("POST", "/articles", { url: "https://news.example/busy/phone" })).status).toBe(429);
    expect((await checker("POST", "/articles", { url: "https://news.example/not-busy" })).status).toBe(202);

    await busy("DELETE", `/captures/${asked[0]}`);
    await finish(asked[1] ?? "", await bringing("Done."));
    const again = ["a", "b", "c"].map((path) => busy("POST", "/articles", { url: `https://news.example/busy/${path}` }));
    expect((await Promise.all(again)).map(({ status }) => status).toSorted()).toEqual([202, 202, 429]);
  });

  test("what the desk looks at again by itself is never refused", async () => {
    const { claimId, evidenceId } = await aWireReport();
    const actor = await commandLineActor(desk.db);
    const queue = (cause: CaptureCause, at: number) => desk.db.transaction((tx) => queueCapture({ tx, actor, now: new Date(), newId }, { url: `https://interfax.example/${cause}/${at}`, claimId, evidenceId, cause }));
    for (let at = 0; at <= MOST_UNDER_WAY; at++) await queue("recheck", at);
    expect(await queue("asked", 0)).toEqual(expect.any(String));
  });
});

test("a claim's captures are of its items alone", async () => {
  const { claimId, capture } = await aWireReport();
  expect((await checker("GET", `/claims/${claimId}/captures`)).body.items.map(({ id }: { id: string }) => id)).toEqual([capture.id]);
  expect((await desk.db.read.select().from(captures).where(eq(captures.claimId, claimId)))).toHaveLength(1);
});

describe("an archived page", () => {
  test("is sent on to be looked at in a frame; any other file, and HTML that somebody uploaded, is not", async () => {
    const { capture } = await aWireReport();
    const brought = await bringing("<p>Interfax: 1,200 bodies.</p>");
    const [text] = brought.files;
    await finish(capture.id, { ...brought, files: text ? [text, { ...text, mediaType: "text/html", name: "page.html", role: "html", text: null }] : [] });
    const { files } = (await checker("GET", `/snapshots/${capture.id}`)).body.snapshot;
    const of = (role: string) => files.find((file: { role: string }) => file.role === role).id;
    expect((await checker("GET", `/files/${of("html")}/view`)).status).toBe(302);
    expect((await checker("GET", `/files/${of("text")}/view`)).status).toBe(422);
    expect((await checker("GET", "/files/none/view")).status).toBe(404);
  });
});

describe("an article that is there", () => {
  test("can be captured again by its address, once at a time; its text stays", async () => {
    const article = (await checker("POST", "/articles", { title: "Handover", text: "1,200 bodies.", url: "https://paper.example/1" })).body;
    const asked = await checker("POST", `/articles/${article.id}/captures`, {});
    expect(asked).toMatchObject({ status: 202, body: { articleId: article.id, state: "queued", about: "Handover" } });
    expect((await checker("POST", `/articles/${article.id}/captures`, {})).body.id).toBe(asked.body.id);
    await finish(asked.body.id, await bringing("Other words."));
    expect((await checker("GET", `/articles/${article.id}`)).body.text).toBe("1,200 bodies.");
    expect((await checker("GET", `/snapshots/${asked.body.id}`)).body).toMatchObject({ number: 1, of: 1, series: [{ id: asked.body.id, how: "captured" }] });
    const plain = (await checker("POST", "/articles", { title: "Pasted", text: "Words." })).body;
    expect((await checker("POST", `/articles/${plain.id}/captures`, {})).body).toMatchObject({ fields: { url: "is missing" } });
  });
});
