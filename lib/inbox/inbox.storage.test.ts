import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { auditEvents, inboxItems, jobs, rateLimits } from "../db/schema/index.ts";
import { aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";
import { correctionsPage, homePage } from "../site/lists.ts";
import { formStateIn } from "../site/form-state.ts";

let desk: TestDesk;
let checker: Caller;
let editor: Caller;
let admin: Caller;

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  editor = await desk.as("editor", "editor");
  admin = await desk.as("admin", "admin");
});
afterAll(() => desk.close());
beforeEach(() => desk.db.transaction((tx) => tx.delete(rateLimits).then(() => undefined)));

const browser = { accept: "text/html,application/xhtml+xml" };
const urlencoded = { ...browser, "content-type": "application/x-www-form-urlencoded" };
const typed = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

function aForm(fields: Record<string, string>, file?: { name: string; bytes: BlobPart }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new File(file ? [file.bytes] : [], file?.name ?? ""));
  return form;
}

const newest = async () => (await checker("GET", "/inbox?limit=1")).body.items[0];
const quarantined = async (): Promise<string[]> => readdir(join(desk.folder, "quarantine")).catch(() => []);

test("a tip sent as JSON is taken in, and nothing is answered by which it could be read again", async () => {
  const sent = await desk.asReader("POST", "/tips", { text: "They say that the bridge fell on Monday.", link: "example.org/bridge", contact: "olena@example.org", language: "uk" });
  expect(sent).toMatchObject({ status: 202, body: { received: true } });
  expect(Object.keys(sent.body)).toEqual(["received"]);
  expect(sent.headers.get("set-cookie")).toBeNull();
  expect(await newest()).toMatchObject({ kind: "tip", state: "new", text: "They say that the bridge fell on Monday.", link: "https://example.org/bridge", contact: "olena@example.org", language: "uk" });
});

test("a form without script is sent on to the page that thanks, in the language of its page", async () => {
  const sent = await desk.asReader("POST", "/tips", typed({ text: "Кажуть, що міст упав у понеділок.", link: "", contact: "", language: "uk", homepage: "" }), urlencoded);
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toBe("/uk/tips/thanks");
  expect(await newest()).toMatchObject({ text: "Кажуть, що міст упав у понеділок.", contact: null });
});

test("where forms are sent to, a browser that only asks is led back to its form, and a program is told that it may send", async () => {
  const asked = async (path: string, headers?: Record<string, string>) => {
    const answer = await desk.asReader("GET", path, undefined, headers);
    return [answer.status, answer.headers.get("location"), answer.headers.get("allow")];
  };
  expect(await asked("/tips?language=uk", browser)).toEqual([303, "/uk/tips", null]);
  expect(await asked("/verdicts/%D0%BC%D1%96%D1%81%D1%82/error-reports", browser)).toEqual([303, "/verdicts/%D0%BC%D1%96%D1%81%D1%82/report", null]);
  expect(await asked("/tips")).toEqual([405, null, "POST"]);
});

test.each([
  [{ text: "", link: "" }, { text: "Додайте текст, посилання або файл: досить одного з трьох." }],
  [{ text: "Міст", link: "" }, { text: "Напишіть принаймні одне повне речення." }],
  [{ text: "", link: "javascript:alert(1)" }, { link: "Потрібна адреса, що починається з http:// або https://." }],
  [{ text: "а".repeat(10_001), link: "" }, { text: "Не більше ніж 10 000 знаків." }],
])("a form that says too little or too much comes back with what was typed: %j", async (fields, wrong) => {
  const before = (await newest()).id;
  const sent = await desk.asReader("POST", "/tips", typed({ ...fields, contact: "Олена", language: "uk" }), urlencoded);
  expect(sent.status).toBe(422);
  const state = formStateIn(sent.headers.get("x-form-state"));
  expect(state).toMatchObject({ values: { ...fields, contact: "Олена", language: "uk" }, hasFile: false });
  expect(Object.fromEntries(Object.entries(state?.fields ?? {}).map(([name, words]) => [name, words.replace(/\s/g, " ")]))).toEqual(wrong);
  expect((await newest()).id).toBe(before);
});

test("a program that says too little is told so as problem+json, without the form's header", async () => {
  const sent = await desk.asReader("POST", "/tips", { text: "", nonsense: 1 });
  expect(sent).toMatchObject({ status: 422, body: { problem: "invalid", fields: { nonsense: "This field is not known here." } } });
  expect(sent.headers.get("x-form-state")).toBeNull();
  expect((await desk.asReader("POST", "/tips", "text", { "content-type": "text/plain" })).status).toBe(415);
  expect((await desk.asReader("POST", "/tips", "[1]")).status).toBe(422);
});

test("a file lies in quarantine, is downloaded from the evidence host alone, and goes with its tip", async () => {
  const sent = await desk.asReader("POST", "/tips", aForm({ text: "", link: "", contact: "", language: "en" }, { name: "<img src=x>.txt", bytes: "The bridge is gone." }), browser);
  expect(sent.status).toBe(303);
  const tip = await newest();
  expect(tip).toMatchObject({ text: null, file: { name: "img src=x.txt", mediaType: "text/plain", bytes: 19 } });
  expect(await quarantined()).toHaveLength(1);
  const file = await checker("GET", `/inbox/${tip.id}/file`);
  expect(file.status).toBe(302);
  expect(file.headers.get("location")).toMatch(/^http:\/\/127\.0\.0\.1:4712\/[0-9a-f]{64}\/.*&quarantine=[0-9a-f]{32}$/);
  const closed = await checker("POST", `/inbox/${tip.id}/closings`, { version: tip.version });
  expect(closed.body).toMatchObject({ state: "closed", file: null, contact: null });
  expect((await checker("GET", `/inbox/${tip.id}/file`)).status).toBe(404);
  const promised = await desk.db.read.select().from(jobs).where(eq(jobs.kind, "forget-quarantined"));
  expect(promised.map((job) => job.payload.key)).toEqual(await quarantined());
});

test("a file of a type that is not taken is refused by its content, and what was typed comes back", async () => {
  const before = await quarantined();
  const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]);
  const sent = await desk.asReader("POST", "/tips", aForm({ text: "Look at this picture, please.", language: "en" }, { name: "photo.jpg", bytes: program }), browser);
  expect(sent.status).toBe(422);
  expect(formStateIn(sent.headers.get("x-form-state"))).toMatchObject({ hasFile: true, values: { text: "Look at this picture, please." }, fields: { file: expect.stringContaining("not taken") } });
  expect(await quarantined()).toEqual(before);
});

test("what fills in the field that nobody sees goes to spam, without its contact", async () => {
  const sent = await desk.asReader("POST", "/tips", typed({ text: "Buy our pills at once, they are good.", contact: "pills@example.com", homepage: "https://pills.example", language: "en" }), urlencoded);
  expect(sent.status).toBe(303);
  expect(await newest()).toMatchObject({ state: "spam", contact: null });
  expect((await checker("GET", "/inbox?state=open")).body.items.map((item: { state: string }) => item.state)).not.toContain("spam");
});

test("a signed-in person's browser may send the form too: nothing is done in their name", async () => {
  const sent = await desk.asReader("POST", "/tips", typed({ text: "Seen from inside the newsroom.", language: "en" }), { ...urlencoded, cookie: "__Host-session=abc", origin: "https://elsewhere.example" });
  expect(sent.status).toBe(303);
  const [event] = (await admin("GET", `/events?thing=tip&id=${(await newest()).id}`)).body.items;
  expect(event).toMatchObject({ action: "send", by: { id: "reader", name: "A reader" } });
});

test("a tip becomes a claim in one step, its link an appearance and its file evidence on a reader's word", async () => {
  await desk.asReader("POST", "/tips", aForm({ text: "The bridge at Irpin fell on Monday.", link: "https://example.org/post/1", contact: "olena@example.org", language: "en" }, { name: "note.txt", bytes: "It fell at noon." }), browser);
  const tip = await newest();
  const taken = await checker("POST", `/inbox/${tip.id}/claims`, { version: tip.version });
  expect(taken.status, JSON.stringify(taken.body)).toBe(201);
  expect(taken.body).toMatchObject({ state: "taken_over", contact: "olena@example.org", claim: { statement: "The bridge at Irpin fell on Monday." } });
  const claim = (await checker("GET", `/claims/${taken.body.claim.id}`)).body;
  expect(claim).toMatchObject({ stage: "draft", appearances: [{ url: "https://example.org/post/1", first: true }], evidence: [{ medium: "text", finding: null, source: { kind: "unnamed", confidential: true } }] });
  expect(claim.evidence[0].snapshots[0].files[0]).toMatchObject({ name: "note.txt", mediaType: "text/plain" });
  expect((await checker("POST", `/inbox/${tip.id}/claims`, { version: tip.version })).status).toBe(409);
  const kinds = (await admin("GET", "/events?limit=5")).body.items.map((event: { action: string; thing: { kind: string } }) => `${event.action} ${event.thing.kind}`);
  expect(kinds.toSorted()).toEqual(["create claim", "create source", "send tip", "take_over tip", "upload file"]);
});

test("a tip becomes an article in one step, called by its first line", async () => {
  await desk.asReader("POST", "/tips", { text: "Міст упав\n\nУ понеділок міст упав, кажуть очевидці.", link: "https://example.org/news", language: "uk" });
  const tip = await newest();
  const taken = await checker("POST", `/inbox/${tip.id}/articles`, { version: tip.version });
  expect(taken.body).toMatchObject({ state: "taken_over", article: { title: "Міст упав", language: "uk" } });
  expect((await checker("GET", `/articles/${taken.body.article.id}`)).body).toMatchObject({ url: "https://example.org/news", showFullText: false });
});

test("who is no fact-checker and no editor reads nothing of it, and only an editor resolves an error report", async () => {
  const { slug } = (await aPublishedClaim(checker, editor, "A dam broke.")).body;
  await desk.asReader("POST", `/verdicts/${slug}/error-reports`, { text: "It was the other dam that broke." });
  const report = await newest();
  expect(report).toMatchObject({ kind: "error_report", verdict: { slug, publication: 1, now: 1 } });
  for (const path of ["/inbox", "/inbox/counts", `/inbox/${report.id}`, `/inbox/${report.id}/file`]) {
    expect((await desk.asReader("GET", path)).status, path).toBe(401);
    expect((await admin("GET", path)).status, path).toBe(403);
  }
  expect((await checker("POST", `/inbox/${report.id}/closings`, { version: report.version })).status).toBe(403);
  expect((await checker("POST", `/inbox/${report.id}/answers`, { version: report.version, question: "x", answer: "y" })).status).toBe(403);
  expect((await editor("POST", `/inbox/${report.id}/claims`, { version: report.version })).body).toMatchObject({ problem: "invalid", guard: "stage" });
  expect((await editor("POST", `/inbox/${report.id}/closings`, { version: report.version, as: "spam" })).body.state).toBe("spam");
});

test("an editor's answer stands on the corrections page in the editor's words, and what was reported does not", async () => {
  const { slug } = (await aPublishedClaim(checker, editor, "A tunnel opened.")).body;
  await desk.asReader("POST", `/verdicts/${slug}/error-reports`, { text: "SECRET words of a reader", contact: "SECRET@example.org", language: "en" });
  const report = await newest();
  const say = { version: report.version, question: "A reader wrote that the tunnel opened a year earlier.", answer: "It did not: the first opening was a ceremony." };
  expect((await editor("POST", `/inbox/${report.id}/answers`, { ...say, correctedIn: 2 })).body.fields).toEqual({ correctedIn: "the newest is 1" });
  const answered = await editor("POST", `/inbox/${report.id}/answers`, say);
  expect(answered).toMatchObject({ status: 201, body: { state: "answered", contact: null, answer: { correctedIn: null } } });
  const { items } = await correctionsPage(desk.db.published);
  expect(items[0]).toMatchObject({ slug, kind: "answer", number: null, note: null, answer: { question: say.question, answer: say.answer, language: "en" } });
  expect(JSON.stringify(items)).not.toContain("SECRET");
  expect((await homePage(desk.db.published)).items.map((item) => item.happened.kind)).not.toContain("answer");
});

test("a retraction takes the answers before it out of every public byte, and leaves those after it", async () => {
  const claim = (await aPublishedClaim(checker, editor, "A ferry sank.")).body;
  const report = async (text: string) => { await desk.asReader("POST", `/verdicts/${claim.slug}/error-reports`, { text }); return newest(); };
  const reply = async (answer: string) => {
    const { id, version } = await report("It did not sink at all, I was there.");
    await editor("POST", `/inbox/${id}/answers`, { version, question: "A reader wrote that it did not sink.", answer });
  };
  await reply("It is confirmed that it sank.");
  await editor("POST", `/claims/${claim.id}/retractions`, { version: (await editor("GET", `/claims/${claim.id}`)).body.version, note: "The source withdrew." });
  await reply("Thank you: we took the verdict back.");
  const about = (await correctionsPage(desk.db.published)).items.filter((item) => item.slug === claim.slug);
  expect(about.map(({ kind, answer }) => [kind, answer?.answer ?? null])).toEqual([["answer", "Thank you: we took the verdict back."], ["retraction", null]]);
  const stored = JSON.stringify(await desk.db.published.query.publicEvents.findMany());
  expect(stored).not.toContain("It is confirmed that it sank.");
});

test("an error report on what was never published is nowhere", async () => {
  expect((await desk.asReader("POST", "/verdicts/none/error-reports", { text: "There is an error in this." })).status).toBe(404);
});

test("a flood about one verdict is stopped in words, keeps what was typed, and leaves room for the others", async () => {
  const one = (await aPublishedClaim(checker, editor, "A tower leans.")).body.slug;
  const other = (await aPublishedClaim(checker, editor, "A wall stands.")).body.slug;
  for (let at = 0; at < 10; at += 1) expect((await desk.asReader("POST", `/verdicts/${one}/error-reports`, { text: `Flood number ${at}.` })).status).toBe(202);
  const json = await desk.asReader("POST", `/verdicts/${one}/error-reports`, { text: "One too many." });
  expect(json).toMatchObject({ status: 429, body: { problem: "too_much" } });
  expect(Number(json.headers.get("retry-after"))).toBeGreaterThan(3000);
  const form = await desk.asReader("POST", `/verdicts/${one}/error-reports`, typed({ text: "Я написав це довго й старанно.", language: "uk" }), urlencoded);
  expect(form.status).toBe(429);
  expect(formStateIn(form.headers.get("x-form-state"))).toMatchObject({ values: { text: "Я написав це довго й старанно." }, problem: expect.stringContaining("через 60 хвилин") });
  expect((await desk.asReader("POST", `/verdicts/${other}/error-reports`, { text: "Something else entirely." })).status).toBe(202);
});

test("when the desk's budget is used up, a file that comes is not even stored", async () => {
  const before = await quarantined();
  for (let at = 0; at < 60; at += 1) await desk.asReader("POST", "/tips", { text: `A tip of many, number ${at}.` });
  const form = await desk.asReader("POST", "/tips", aForm({ text: "And this one with a picture.", language: "en" }, { name: "a.txt", bytes: "some words" }), browser);
  expect(form.status).toBe(429);
  expect(formStateIn(form.headers.get("x-form-state"))?.values.text).toBe("And this one with a picture.");
  expect(await quarantined()).toEqual(before);
});

test("nothing of a reader is in the audit log but that one wrote", async () => {
  await desk.asReader("POST", "/tips", { text: "CANARY in the text", contact: "CANARY@example.org", link: "https://canary.example" });
  const tip = await newest();
  await checker("POST", `/inbox/${tip.id}/closings`, { version: tip.version });
  expect(JSON.stringify(await desk.db.read.select().from(auditEvents))).not.toMatch(/canary/i);
  const [row] = await desk.db.read.select().from(inboxItems).where(eq(inboxItems.id, tip.id));
  expect(row).toMatchObject({ contact: null, file: null });
});
