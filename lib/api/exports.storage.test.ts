import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aClaimReadyToSubmit, aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";

let desk: TestDesk;
let checker: Caller;
let editor: Caller;

beforeAll(async () => {
  desk = await aDesk();
  [checker, editor] = [await desk.as("checker", "fact_checker"), await desk.as("editor", "editor")];
  for (let number = 1; number <= 3; number += 1) await aPublishedClaim(checker, editor, `=Bridge number ${number} was closed.`);
  const { body } = await aPublishedClaim(checker, editor, "A tunnel was opened.");
  await editor("POST", `/claims/${body.id}/retractions`, { version: body.version, note: "It was not." });
  await aClaimReadyToSubmit(checker, "A secret that is not published.");
});
afterAll(() => desk.close());

test("a spreadsheet gets each piece of evidence of what is published, as text", async () => {
  const { status, headers, body } = await checker("GET", "/exports?format=csv");
  expect([status, headers.get("content-type"), headers.get("content-disposition")]).toEqual([200, "text/csv; charset=utf-8; header=present", 'attachment; filename="verdicts.csv"']);
  const rows: Record<string, string>[] = parse(body as string, { columns: true, bom: true });
  expect(rows.map(({ statement, verdict }) => [statement, verdict])).toEqual([
    ["A tunnel was opened.", ""], ...[1, 2, 3].flatMap((number) => [0, 1].map(() => [`'=Bridge number ${number} was closed.`, "confirmed"])),
  ]);
  expect(body).not.toContain("secret");
});

test("a program gets every verdict in its public shape", async () => {
  const { headers, body } = await checker("GET", "/exports?format=json");
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(body).toMatchObject({ desk: "Verification desk", address: "http://localhost:4711" });
  expect(body.verdicts).toHaveLength(4);
  expect(body.verdicts.find((each: { retracted: unknown }) => each.retracted)).toMatchObject({ statement: "A tunnel was opened.", verdict: null, evidence: [] });
  const [first] = body.verdicts;
  expect((await desk.asReader("GET", `/verdicts/${first.slug}`)).body).toEqual(first);
});

test("as linked data it is one DataFeed of what stands", async () => {
  const { headers, body } = await checker("GET", "/exports?format=jsonld");
  expect(headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
  expect(body).toMatchObject({ "@context": "https://schema.org", "@type": "DataFeed", name: "Verification desk" });
  expect(body.dataFeedElement.map(({ item }: { item: { claimReviewed: string } }) => item.claimReviewed).toSorted()).toEqual([1, 2, 3].map((number) => `=Bridge number ${number} was closed.`));
});

test("only somebody of the desk gets it, in a format that there is", async () => {
  expect((await desk.asReader("GET", "/exports?format=csv")).status).toBe(401);
  expect((await checker("GET", "/exports?format=xls")).body.fields).toHaveProperty("format");
  expect((await checker("GET", "/exports")).status).toBe(422);
});
