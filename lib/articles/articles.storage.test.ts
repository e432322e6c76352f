import { afterAll, beforeAll, expect, test } from "vitest";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let editor: Caller & { id: string };

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  editor = await desk.as("editor", "editor");
});
afterAll(() => desk.close());

const first = "The ministry said that 1,200 bodies were handed over on Friday, as it had announced a week before.\n\nThe talks lasted an hour and were held in Russian.\n\nThe war enters its third year this spring.";
const second = "The ministry said that 1,200 bodies were handed over on Friday, as it had announced a week before.\n\nThe war enters its fourth year this spring.";

/** An article whose claims stand on its three paragraphs, each in its own words. */
async function anArticle(title: string) {
  const article = await checker("POST", "/articles", { title, text: first });
  const id = article.body.id as string;
  const claimOn = async (exact: string) => (await checker("POST", "/claims", { statement: `${exact}.`, kind: "fact", language: "en", appearances: [{ articleId: id, anchor: { exact } }] })).body;
  return { id, claims: [await claimOn("1,200 bodies were handed over"), await claimOn("The talks lasted an hour and were held in Russian"), await claimOn("The war enters its third year")] };
}

const statesOf = (article: { appearances: { statement: string; anchor: { state: string } }[] }) => Object.fromEntries(article.appearances.map(({ statement, anchor }) => [statement, anchor.state]));

test("a new version leaves one anchor where it was, one drifted, one orphaned, and tells where each was made", async () => {
  const { id } = await anArticle("Three fates");
  const { body } = await checker("POST", `/articles/${id}/versions`, { version: 1, text: second });
  expect(statesOf(body)).toEqual({ "1,200 bodies were handed over.": "ok", "The talks lasted an hour and were held in Russian.": "orphaned", "The war enters its third year.": "drifted" });
  expect(body.appearances.find((place: { anchor: { state: string } }) => place.anchor.state === "drifted")).toMatchObject({
    made: { articleVersion: 1, exact: "The war enters its third year" }, anchor: { exact: "The war enters its fourth year" }, retracted: false, assignee: null, language: "en",
  });
  expect((await checker("GET", `/articles/${id}/versions`)).body.items).toMatchObject([{ number: 2, by: { name: "checker" } }, { number: 1, characters: [...first].length }]);
});

test("a drifted anchor that is kept where it stands is mended", async () => {
  const { id, claims } = await anArticle("Kept");
  const { body: article } = await checker("POST", `/articles/${id}/versions`, { version: 1, text: second });
  const drifted = article.appearances.find((place: { claimId: string }) => place.claimId === claims[2].id);
  const { exact, prefix, suffix, start, end } = drifted.anchor;
  const mended = await checker("PATCH", `/claims/${claims[2].id}/appearances/${drifted.id}`, { version: claims[2].version, anchor: { exact, prefix, suffix, start, end } });
  expect(mended.body.appearances[0].anchor).toMatchObject({ state: "ok", exact: "The war enters its fourth year" });
});

test("a drifted anchor that nobody mended is still drifted in the version after", async () => {
  const { id } = await anArticle("Still drifted");
  await checker("POST", `/articles/${id}/versions`, { version: 1, text: second });
  const { body } = await checker("POST", `/articles/${id}/versions`, { version: 2, text: `Updated.\n\n${second}` });
  expect(statesOf(body)).toMatchObject({ "The war enters its third year.": "drifted", "The talks lasted an hour and were held in Russian.": "orphaned" });
});

test("discarded claims are counted neither in the article nor in the list", async () => {
  const { id, claims } = await anArticle("Two of three");
  await checker("POST", `/claims/${claims[0].id}/discards`, { version: claims[0].version });
  expect((await checker("GET", `/articles/${id}`)).body.appearances).toHaveLength(2);
  expect((await checker("GET", "/articles?q=two of three")).body.items).toMatchObject([{ id, claims: 2 }]);
});

test("only an editor has the full text shown to readers", async () => {
  const { body } = await checker("POST", "/articles", { title: "Whole", text: first, showFullText: true });
  expect(body.showFullText).toBe(false);
  expect((await checker("PATCH", `/articles/${body.id}`, { version: 1, showFullText: true })).status).toBe(403);
  expect((await editor("PATCH", `/articles/${body.id}`, { version: 1, showFullText: true })).body.showFullText).toBe(true);
});
