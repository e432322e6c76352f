/** What no person types and every scanner sends: refused in words, never a 5xx, on both engines. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { aClaimReadyToSubmit, aDesk, type Answer, type Caller, type TestDesk } from "../fixtures.ts";

let desk: TestDesk;
let checker: Caller;
let admin: Caller;
let claim: Answer["body"];

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  admin = await desk.as("admin", "admin");
  claim = (await aClaimReadyToSubmit(checker)).body;
});
afterAll(() => desk.close());

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
const forged = [["abc", "x"], [1e300, "x"], [9e15, "x"], [1, "\0"], ["\0", "\0"], [1, "\ud800"], [null, "x"], [{}, "x"], [1.5, "x"], ["abc"], ["\0"], [1.5], [1e300], [-1], [9e15]];
const lists = ["/claims", "/articles", "/sources", "/people", "/events", "/tokens", "/verdicts", "/inbox"];

test.each(lists)("a cursor for %s that we never gave is refused by its name", async (path) => {
  const whoMay = path === "/inbox" ? checker : admin;
  for (const key of forged) {
    const answer = await whoMay("GET", `${path}?cursor=${cursor(key)}`);
    expect(answer.status, JSON.stringify(key)).toBeLessThan(500);
    if (answer.status !== 200) expect(answer.body).toMatchObject({ problem: "invalid", fields: { cursor: "not one we gave" } });
  }
  expect((await whoMay("GET", `${path}?cursor=${cursor(["\0", "\0"])}`)).status).toBe(422);
});

test.each(["revisions", "events"])("so is one for a claim's %s", async (list) => {
  for (const key of forged) expect((await checker("GET", `/claims/${claim.id}/${list}?cursor=${cursor(key)}`)).status, JSON.stringify(key)).toBe(422);
});

test.each([
  "/claims/%00", "/claims/%00/assessment", "/claims/%00/events", "/files/%00", "/sources/%00", "/articles/%00", "/articles/%00/versions/1", "/tokens/%00",
  "/verdicts/%00", "/verdicts/%00/claimreview", "/published/articles/%00", "/claims/%ff", "/verdicts/%ED%A0%80", "/claims/%0",
  "/inbox/%00", "/inbox/%00/file", "/claims/%00/translations", "/inbox/%ff",
])("%s is nowhere", async (path) => {
  expect(await checker("GET", path)).toMatchObject({ status: 404, body: { problem: "not_found" } });
});

test.each([
  "/claims?assignee=%00", "/claims?topic=%00", "/claims?source=%00", "/claims?article=%00", "/claims?q=%00", "/claims?stage=%00", "/sources?q=%00", "/articles?q=%00",
  "/events?person=%00", "/events?thing=%00", "/events?thing=claim&id=%00", "/events?action=%00", "/tokens?person=%00", "/verdicts?language=%00", "/verdicts?source=%00", "/verdicts?topic=%00",
])("%s is refused as input", async (path) => {
  expect(await admin("GET", path)).toMatchObject({ status: 422, body: { problem: "invalid" } });
});

test.each([2_147_483_648, 9_999_999_999, Number.MAX_SAFE_INTEGER])("there is no revision and no version %d", async (number) => {
  expect((await checker("GET", `/claims/${claim.id}/revisions/${number}`)).status).toBe(404);
  expect((await checker("GET", `/claims/${claim.id}/revisions/1/diff?against=${number}`)).status).toBe(404);
  expect((await desk.asReader("GET", `/verdicts/none?publication=${number}`)).status).toBe(404);
});

test.each(["\0", "a\0b", "\ud800"])("an id that holds %j is refused in any body", async (id) => {
  const now = async () => (await checker("GET", `/claims/${claim.id}`)).body.version as number;
  const version = await now();
  const item = `/claims/${claim.id}/evidence/${claim.evidence[0].id}`;
  const answers = [
    await checker("POST", "/claims", { statement: "x", kind: "fact", language: "en", claimant: { name: "x", kind: "person", sourceId: id } }),
    await checker("POST", `/claims/${claim.id}/appearances`, { version, articleId: id }),
    await checker("POST", `/claims/${claim.id}/evidence`, { version, sourceId: id, medium: "text" }),
    await checker("PATCH", item, { version, reliesOn: [id] }),
    await checker("PATCH", item, { version, fileId: id }),
    await checker("POST", `${item}/snapshots`, { version, fileId: id }),
    await checker("POST", `/claims/${claim.id}/relations`, { version, kind: "same_as", claimId: id }),
    await checker("POST", `/claims/${claim.id}/assignments`, { personId: id }),
    await checker("POST", `/claims/${claim.id}/comments`, { body: "x", on: { field: "quote", evidenceId: id } }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 422));
  expect(await now()).toBe(version);
});

test("an autosave keeps JSON that can be stored, and refuses what cannot", async () => {
  const keep = (fields: unknown, revision = 1) => checker("PUT", `/claims/${claim.id}/autosave`, { revision, fields });
  const deep = `{"revision":1,"fields":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`;
  expect((await checker("PUT", `/claims/${claim.id}/autosave`, deep)).status).toBe(422);
  for (const fields of [{ a: "\0" }, { a: "\ud800" }, { "\0": 1 }, { a: [{ b: "\udfff" }] }]) expect((await keep(fields)).status, JSON.stringify(fields)).toBe(422);
  expect((await keep({}, 2_147_483_648)).status).toBe(422);
  const fields = { statement: "Міст\nвпав 😀 \\u0000", evidence: { e1: { note: "half" } } };
  expect((await keep(fields)).status).toBe(200);
  expect((await checker("GET", `/claims/${claim.id}/autosave`)).body.fields).toEqual(fields);
});

const form = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
const multipart = { accept: "text/html", "content-type": "multipart/form-data; boundary=b" };

test.each<[string, unknown, Record<string, string>]>([
  ["nothing at all", "", { "content-type": "application/json" }], ["a list", "[]", {}], ["null", "null", {}], ["broken JSON", "{", {}], ["numbers", { text: 7, link: {}, contact: [] }, {}],
  ["a broken character", { text: "a sentence with \ud800 in it" }, {}], ["text without an end", { text: "a".repeat(100_000) }, {}], ["a language that is none", { text: "A whole sentence.", language: "\0" }, {}],
  ["a field of an object's own", '{"text":"A whole sentence.","__proto__":{"x":1}}', {}], ["no field", "", form], ["a field twice over", "text=a&text=b&x=%00", form], ["broken percents", "text=%ff%fe%", form],
  ["a form without parts", "", multipart], ["a form that breaks off", "--b\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\nhalf", multipart], ["no boundary", "x", { "content-type": "multipart/form-data" }],
  ["a file that breaks off", "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf", multipart], ["a part without a name", "--b\r\ncontent-disposition: form-data\r\n\r\nx\r\n--b--", multipart],
])("a tip that is %s is refused in words", async (_, body, headers) => {
  const answer = await desk.asReader("POST", "/tips", body, headers);
  expect([413, 415, 422], JSON.stringify(answer.body)).toContain(answer.status);
});

test.each(["%00", "%ff", "../x", "x".repeat(5000)])("an error report on %s is nowhere", async (slug) => {
  expect((await desk.asReader("POST", `/verdicts/${slug}/error-reports`, { text: "A whole sentence." })).status).toBe(404);
});

test.each(["\0", "a\0b", "\ud800"])("what is made of a tip is refused as it would be alone, with %j in an id", async (id) => {
  await desk.asReader("POST", "/tips", { text: "A whole sentence." });
  const tip = (await checker("GET", "/inbox?limit=1")).body.items[0];
  const made = (json: unknown) => checker("POST", `/inbox/${tip.id}/claims`, json);
  expect((await made({ version: tip.version, sourceId: id })).status).toBe(422);
  expect((await made({ version: tip.version, statement: "" })).body).toMatchObject({ status: 422, fields: { statement: expect.anything() } });
  expect((await made({ version: tip.version, nonsense: 1 })).body.fields).toEqual({ nonsense: "This field is not known here." });
  expect((await checker("POST", `/inbox/${tip.id}/articles`, { version: tip.version, text: id })).status).toBeLessThan(500);
});
