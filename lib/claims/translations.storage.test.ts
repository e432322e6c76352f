import { afterAll, beforeAll, expect, test } from "vitest";
import { aClaimReadyToSubmit, aDesk, type Caller, type TestDesk } from "../fixtures.ts";

let desk: TestDesk;
let checker: Caller;
let other: Caller & { id: string };
let editor: Caller;

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  other = await desk.as("checker2", "fact_checker");
  editor = await desk.as("editor", "editor");
});
afterAll(() => desk.close());

const uk = { statement: "Росія передала Україні 1200 тіл.", rationale: "Обидві сторони називають одне число." };

test("a language version is content: writing, changing and removing it each make a revision", async () => {
  const claim = (await aClaimReadyToSubmit(checker)).body;
  const path = `/claims/${claim.id}/translations/uk`;
  const written = await checker("PUT", path, { version: claim.version, ...uk });
  expect(written.body).toMatchObject({ revision: claim.revision + 1, translations: [{ language: "uk", ...uk, stillUnknown: null }] });
  const changed = await checker("PUT", path, { version: written.body.version, ...uk, stillUnknown: "Хто рахував." });
  expect(changed.body).toMatchObject({ revision: claim.revision + 2, translations: [{ stillUnknown: "Хто рахував." }] });
  expect((await checker("PUT", path, { version: claim.version, ...uk })).status).toBe(409);
  const diff = await checker("GET", `/claims/${claim.id}/revisions/${changed.body.revision}/diff`);
  expect(diff.body.changes).toMatchObject([{ field: "translations", kind: "changed", before: { stillUnknown: null }, after: { stillUnknown: "Хто рахував." } }]);
  expect((await checker("DELETE", `${path}?version=${changed.body.version}`)).body.translations).toEqual([]);
  expect((await checker("DELETE", `${path}?version=${changed.body.version + 1}`)).status).toBe(404);
});

test("a version in the claim's own language, and in what is no language, is refused by its field", async () => {
  const claim = (await aClaimReadyToSubmit(checker, "A bridge fell.")).body;
  const put = (language: string) => checker("PUT", `/claims/${claim.id}/translations/${language}`, { version: claim.version, ...uk });
  expect((await put("en")).body).toMatchObject({ status: 422, fields: { language: "is the claim’s own" } });
  expect((await put("not a tag")).body).toMatchObject({ status: 422, fields: { language: expect.anything() } });
  expect((await put("%00")).status).toBe(404);
  expect((await checker("PUT", `/claims/${claim.id}/translations/uk`, { version: claim.version, statement: "", rationale: "x" })).body).toMatchObject({ status: 422, fields: { statement: "Please write something here." } });
  const written = await put("UK");
  expect(written.body.translations[0].language).toBe("uk");
  const turned = await checker("PATCH", `/claims/${claim.id}`, { version: written.body.version, language: "uk" });
  expect(turned.body).toMatchObject({ status: 422, fields: { language: "there is a version in it already" } });
});

test("who may not edit the claim writes no version of it", async () => {
  const claim = (await aClaimReadyToSubmit(checker, "A dam broke.")).body;
  const path = `/claims/${claim.id}/translations/uk`;
  expect((await desk.asReader("PUT", path, { version: claim.version, ...uk })).status).toBe(401);
  await editor("POST", `/claims/${claim.id}/assignments`, { personId: other.id });
  expect((await checker("PUT", path, { version: claim.version, ...uk })).status).toBe(403);
  const submitted = await other("POST", `/claims/${claim.id}/submissions`, { version: claim.version });
  expect((await other("PUT", path, { version: submitted.body.version, ...uk })).body).toMatchObject({ status: 422, guard: "stage" });
});

test("a version is outdated once the original changes, and readers get it as it was approved", async () => {
  const claim = (await aClaimReadyToSubmit(checker, "A tunnel opened.")).body;
  const written = (await checker("PUT", `/claims/${claim.id}/translations/uk`, { version: claim.version, ...uk })).body;
  const ages = async () => (await checker("GET", `/claims/${claim.id}/translations`)).body.items;
  expect(await ages()).toEqual([{ language: "uk", madeIn: written.revision, outdated: [] }]);
  const edited = (await checker("PATCH", `/claims/${claim.id}`, { version: written.version, statement: "A tunnel opened twice." })).body;
  expect(await ages()).toEqual([{ language: "uk", madeIn: written.revision, outdated: [{ field: "statement", was: "A tunnel opened." }] }]);
  const submitted = (await checker("POST", `/claims/${claim.id}/submissions`, { version: edited.version })).body;
  const approved = (await editor("POST", `/claims/${claim.id}/decisions`, { version: submitted.version, decision: "approve" })).body;
  const { slug } = (await editor("POST", `/claims/${claim.id}/publications`, { version: approved.version })).body;
  expect((await desk.asReader("GET", `/verdicts/${slug}`)).body.translations).toEqual([{ language: "uk", ...uk, stillUnknown: null }]);
});

test("the age of many revisions is read back to where the version was written", async () => {
  let claim = (await checker("POST", "/claims", { statement: "A wall stands.", kind: "fact", language: "en" })).body;
  claim = (await checker("PUT", `/claims/${claim.id}/translations/uk`, { version: claim.version, ...uk })).body;
  for (let at = 0; at < 60; at += 1) claim = (await checker("PATCH", `/claims/${claim.id}`, { version: claim.version, statement: `A wall stands, ${at}.` })).body;
  const { items } = (await checker("GET", `/claims/${claim.id}/translations`)).body;
  expect(items).toEqual([{ language: "uk", madeIn: 2, outdated: [{ field: "statement", was: "A wall stands." }] }]);
});
