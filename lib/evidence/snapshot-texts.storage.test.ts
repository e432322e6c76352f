/** The rule and the view look for a quotation in the same text of a snapshot, and the view says where it stands. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finishCapture } from "../capture/commands.ts";
import { aDesk, aSource, type Body, type Caller, type TestDesk } from "../fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { kept, storeIn } from "./fixtures.ts";
import type { FileRole } from "./words.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let admin: Caller & { id: string };
let sourceId = "";
let told = 0;

beforeAll(async () => {
  desk = await aDesk();
  [checker, admin] = [await desk.as("checker", "fact_checker"), await desk.as("admin", "admin")];
  sourceId = await aSource(checker);
});
afterAll(() => desk.close());

const types: Partial<Record<FileRole, string>> = { screenshot: "image/png", boxes: "application/json", pdf: "application/pdf", text: "text/plain" };
const article = "Bodies handed over\n\nTwelve bodies came back on Friday.";
/** A page as it is captured: with a box of what is read most, and a post in a frame, which only the print has. */
const page: Partial<Record<FileRole, string | null>> = {
  screenshot: null, boxes: `Most read\n\nThe bridge fell on Monday.\n\n${article}`, pdf: "Bodies handed\nover\fTwelve bodies came back\non Friday.\f“We saw it,” wrote the mayor.", text: article,
};

/** An item with this quotation, and the copy that a capture brought for it. */
async function anItem(quote: string, brought: typeof page): Promise<{ claimId: string; snapshot: Body }> {
  const claim = await checker("POST", "/claims", { statement: "Twelve bodies came back.", kind: "fact", language: "en" });
  await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text", url: "https://interfax.example/bodies", quote, finding: "confirmed" });
  const [capture] = (await checker("GET", `/claims/${claim.body.id}/captures`)).body.items;
  const files = await Promise.all(Object.entries(brought).map(async ([role, text]) =>
    ({ sha256: await kept(storeIn(desk), `${role} ${told += 1}`), bytes: 1, mediaType: types[role as FileRole] ?? "", name: role, role: role as FileRole, text })));
  await finishCapture({ db: desk.db, actor: commandLine }, capture.id, { state: "done", step: "done", reason: null, warnings: [], record: {}, files, textHash: null, article: { title: null } });
  return { claimId: claim.body.id, snapshot: (await checker("GET", `/snapshots/${capture.id}`)).body.snapshot };
}

/** What the rule says of the newest copy, and what the view does. */
async function saidOf(quote: string, { claimId, snapshot }: { claimId: string; snapshot: Body }) {
  const { rules, evidence } = (await checker("GET", `/claims/${claimId}/assessment`)).body;
  const view = (await checker("GET", `/snapshots/${snapshot.id}/text?quote=${encodeURIComponent(quote)}`)).body;
  const rule = rules.find((one: { rule: string }) => one.rule === "quote-found").outcome;
  return { rule: [rule, evidence[0].quoteInLast], view: [view.quote?.found, view.from], text: view.text, nearest: view.quote?.nearest?.text };
}

const found = async (quote: string, brought: typeof page) => saidOf(quote, await anItem(quote, brought));

describe("a quotation", () => {
  test("that stands in the article is shown there, though the whole page and its print have it as well", async () => {
    expect(await found("Twelve bodies came back", page)).toMatchObject({ rule: ["held", true], view: [true, { role: "text", page: null }], text: article });
  });

  test("from a box beside the article is found, and the view shows the whole text of the page", async () => {
    expect(await found("The bridge fell on Monday.", page)).toMatchObject({ rule: ["held", true], view: [true, { role: "boxes", page: null }], text: page.boxes });
  });

  test("that only the print has is found, and the view says on which of its pages", async () => {
    expect(await found("\"We saw it,\" wrote the mayor.", page)).toMatchObject({ rule: ["held", true], view: [true, { role: "pdf", page: 3 }] });
  });

  test("that stands nowhere is found by neither, and what comes nearest is looked for on the whole page", async () => {
    expect(await found("The bridge fell on Sunday.", page)).toMatchObject({ rule: ["not_held", false], view: [false, { role: "boxes", page: null }], nearest: "The bridge fell on Monday." });
  });

  test("of which one half stands in the article and the other in its print alone is not put together from both", async () => {
    expect(await found("on Friday. […] “We heard it", { ...page, pdf: "“We heard it" })).toMatchObject({ rule: ["not_held", false], view: [false, { role: expect.any(String) }] });
  });

  test("in a copy that an older desk made, of which only the print was read besides, is found there", async () => {
    expect(await found("The bridge fell on Monday.", { text: article, pdf: "Most read\nThe bridge fell\non Monday." })).toMatchObject({ rule: ["held", true], view: [true, { role: "pdf", page: null }] });
  });

  test("in a copy of which nothing could be read is found by neither", async () => {
    expect(await found("Twelve bodies", { screenshot: null })).toMatchObject({ rule: ["not_held", null], view: [undefined, null], text: null });
  });
});

test("the words that were read off a picture go when an admin erases the picture", async () => {
  const quote = "The bridge fell on Monday.";
  const item = await anItem(quote, page);
  const picture = item.snapshot.files.find(({ role }: { role: string }) => role === "screenshot");
  expect((await admin("DELETE", `/files/${picture.id}`, { reason: "A person asked for it." })).status).toBe(200);
  expect(await saidOf(quote, item)).toMatchObject({ rule: ["not_held", false], view: [false, { role: "text" }] });
});

test("an article that is fetched by its address takes the text of the article, not that of the whole page", async () => {
  const asked = await checker("POST", "/articles", { url: "https://news.example/bodies-come-back" });
  const sha256 = await kept(storeIn(desk), "words");
  const file = { sha256, bytes: 5, mediaType: "text/plain", name: "text" };
  const files = [{ ...file, role: "boxes" as const, text: page.boxes ?? "" }, { ...file, role: "text" as const, text: article }];
  await finishCapture({ db: desk.db, actor: commandLine }, asked.body.capture.id, { state: "done", step: "done", reason: null, warnings: [], record: {}, files, textHash: null, article: { title: "Bodies" } });
  expect((await checker("GET", `/articles/${asked.body.article.id}`)).body.text).not.toContain("Most read");
});
