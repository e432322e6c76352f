import { afterAll, beforeAll, expect, test } from "vitest";
import { aClaimReadyToSubmit, aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let editor: Caller & { id: string };

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  editor = await desk.as("editor", "editor");
});
afterAll(() => desk.close());

async function anApprovedClaim(statement: string) {
  const ready = await aClaimReadyToSubmit(checker, statement);
  const submitted = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  return editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.body.version, decision: "approve" });
}

test("what publishing would make is shown before, is what readers then get, and nothing is public until then", async () => {
  const approved = await anApprovedClaim("A bridge at the border was closed.");
  const shown = await editor("GET", `/claims/${approved.body.id}/next-publication?slug=the-bridge`);
  expect(shown.body).toMatchObject({ number: 1, kind: "first", address: { slug: "the-bridge", fixed: false, taken: false }, approval: { by: { name: "editor" }, apart: true } });
  expect(shown.body.checks.every((check: { met: boolean }) => check.met)).toBe(true);
  expect((await desk.asReader("GET", "/verdicts/the-bridge")).status).toBe(404);
  await editor("POST", `/claims/${approved.body.id}/publications`, { version: approved.body.version, slug: "the-bridge" });
  const read = await desk.asReader("GET", "/verdicts/the-bridge");
  const withoutTimes = ({ publication, publications, ...verdict }: Record<string, unknown>) => ({ ...verdict, many: (publications as unknown[]).length, number: (publication as { number: number }).number });
  expect(withoutTimes(shown.body.verdict)).toEqual(withoutTimes(read.body));
});

test("an address that is taken comes with one that is free", async () => {
  const first = await aPublishedClaim(checker, editor, "A tunnel was opened.");
  const second = await anApprovedClaim("Another tunnel was opened.");
  const shown = await editor("GET", `/claims/${second.body.id}/next-publication?slug=${first.body.slug}`);
  expect(shown.body.address).toEqual({ slug: first.body.slug, fixed: false, taken: true, free: `${first.body.slug}-2` });
  expect((await editor("GET", `/claims/${second.body.id}/next-publication?slug=Not%20an%20address`)).body.fields).toHaveProperty("slug");
});

test("a reopened claim comes with its kind and note, its own address, and what differs for readers", async () => {
  const first = await aPublishedClaim(checker, editor, "Twelve trucks came.");
  const reopened = await editor("POST", `/claims/${first.body.id}/reopenings`, { version: first.body.version, kind: "correction", note: "There were thirteen." });
  await checker("PATCH", `/claims/${first.body.id}`, { version: reopened.body.version, statement: "Thirteen trucks came." });
  const shown = await editor("GET", `/claims/${first.body.id}/next-publication`);
  expect(shown.body).toMatchObject({ number: 2, kind: "correction", note: "There were thirteen.", address: { slug: first.body.slug, fixed: true }, approval: null });
  expect(shown.body.verdict.publications).toMatchObject([{ number: 2, changes: [{ field: "statement", after: "Thirteen trucks came." }] }, { number: 1 }]);
});

test("a claim's publications are listed for the desk with kind, note and retraction", async () => {
  const { body } = await aPublishedClaim(checker, editor, "A ferry ran at night.");
  await editor("POST", `/claims/${body.id}/retractions`, { version: body.version, note: "It did not." });
  const { body: { items } } = await checker("GET", `/claims/${body.id}/publications`);
  expect(items).toMatchObject([{ number: 1, kind: "first", retracted: { note: "It did not." } }]);
});

test("a difference names every source, also one that was removed since, and says what follows", async () => {
  const ready = await aClaimReadyToSubmit(checker, "A source was taken away.");
  const [item] = ready.body.evidence;
  const without = await checker("DELETE", `/claims/${ready.body.id}/evidence/${item.id}?version=${ready.body.version}`);
  const diff = await editor("GET", `/claims/${ready.body.id}/revisions/${without.body.revision}/diff?against=${ready.body.revision}`);
  expect(diff.body.names.sources).toMatchObject({ [item.source.id]: item.source.name });
  expect(diff.body.follows).toMatchObject({ before: "confirmed", after: "unverified", rules: expect.arrayContaining([expect.objectContaining({ rule: "independent-origins", before: "held", after: "not_held" })]) });
});
