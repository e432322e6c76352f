import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { imports, jobs } from "../db/schema/index.ts";
import { storeOf } from "../evidence/folder-files.ts";
import { aDesk, aPublishedClaim, type Body, type Caller, type TestDesk } from "../fixtures.ts";
import { partsHere } from "../jobs/parts.ts";
import { runDue } from "../jobs/runner.ts";
import { otherReviews } from "../others/published.ts";
import { aClaimReview, aFeed } from "./fixtures.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let editor: Caller & { id: string };
const servers: Server[] = [];
beforeEach(async () => { desk = await aDesk(); [checker, editor] = [await desk.as("olena", "fact_checker"), await desk.as("marta", "editor")]; });
afterEach(async () => { for (const server of servers.splice(0)) server.close(); await desk.close(); });

const parts = (...allowPrivate: string[]) => ({ ...partsHere(), store: storeOf({ dataDir: desk.folder }), allowPrivate });
const run = (...allowPrivate: string[]) => runDue(desk.db, new Date(), { parts: parts(...allowPrivate), of: ["imports"] });

async function imported(input: Record<string, unknown>, ...allowPrivate: string[]): Promise<Body> {
  const { status, body } = await checker("POST", "/imports", input);
  expect(body).toMatchObject({ state: "running" });
  expect(status).toBe(202);
  await run(...allowPrivate);
  return (await checker("GET", `/imports/${body.id}`)).body;
}
const others = async () => (await checker("GET", "/other-reviews")).body.items as Body[];
const text = (value: unknown) => ({ text: JSON.stringify(value) });

describe("an import", () => {
  it("shows beforehand what it would take and what it would not, and stores nothing then", async () => {
    const preview = await imported({ ...text(aFeed()), dryRun: true });
    expect(preview).toMatchObject({ state: "done", dryRun: true, accepted: 3, updated: 0, done: 5, percent: 100 });
    expect(preview.refused).toEqual([{ row: 3, why: expect.stringContaining("url:") }, { row: 5, why: expect.stringContaining("NewsArticle") }]);
    expect(await others()).toEqual([]);
    const rows = (await checker("GET", `/imports/${preview.id}/rows?outcome=taken`)).body.items;
    expect(rows.map((row: Body) => row.review.rating)).toEqual(["Mostly true", "1/5", "Mostly true"]);
    expect(await imported({ preview: preview.id })).toMatchObject({ dryRun: false, accepted: 3, refusedCount: 2 });
    expect(await others()).toHaveLength(3);
    expect((await checker("POST", "/imports", { preview: "nothing" })).body.fields).toEqual({ preview: "no such preview" });
  });

  it("takes a feed, and the same feed once more brings up to date instead of doubling", async () => {
    await imported(text(aFeed()));
    expect(await others()).toHaveLength(3);
    const feed = aFeed();
    (feed.dataFeedElement[0] as { item: Body[] }).item[0].reviewRating.alternateName = "False";
    expect(await imported(text(feed))).toMatchObject({ accepted: 3, updated: 3 });
    const now = await others();
    expect(now).toHaveLength(3);
    expect(now.find(({ url }) => url === "https://checks.example/a")).toMatchObject({
      publisher: "Checks", rating: "False", ratingValue: 4, bestRating: 5, worstRating: 1, claimant: "V. Medinsky", claimedAt: "2025-06-13", appearances: ["https://news.example/1"],
    });
  });

  it("takes one, a list, a graph, and a page with several blocks of which one is broken", async () => {
    expect(await imported(text(aClaimReview({ url: "https://a.example/1" })))).toMatchObject({ accepted: 1 });
    expect(await imported(text([aClaimReview({ url: "https://a.example/2" }), aClaimReview({ url: "https://a.example/3" })]))).toMatchObject({ accepted: 2 });
    expect(await imported(text({ "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, aClaimReview({ url: "https://a.example/4" })] }))).toMatchObject({ accepted: 1, refusedCount: 0 });
    const block = (held: unknown) => `<script type="application/ld+json">${typeof held === "string" ? held : JSON.stringify(held)}</script>`;
    const page = `<!doctype html><html><head>${block({ "@type": "BreadcrumbList", itemListElement: [] })}${block("{ not json")}</head><body>${block(aClaimReview({ url: "https://a.example/5" }))}<script>var x = 1</script></body></html>`;
    expect(await imported({ text: page })).toMatchObject({ accepted: 1, refused: [{ row: 1, why: expect.stringContaining("not valid JSON") }] });
  });

  it("keeps several checks of one page apart, and takes the same one once", async () => {
    const two = [aClaimReview(), aClaimReview({ claimReviewed: "Something else was said" }), aClaimReview({ url: "https://checks.example/bodies#again" })];
    expect(await imported(text(two))).toMatchObject({ accepted: 2, refused: [{ row: 3, why: "Row 1 is the same check." }] });
    expect(await imported(text(two))).toMatchObject({ accepted: 2, updated: 2 });
    expect(await others()).toHaveLength(2);
  });

  it.each([[",", "utf-8"], [";", "utf-8"], ["\t", "utf-16le"]] as const)("takes a table with %j between, in %s", async (sign, encoding) => {
    const rows = [["Publisher", "url", "Claim reviewed", "rating", "published-at", "colour"], ["Перевірка", "https://p.example/1", `"Says ""so""${sign} twice"`, "Правда", "2025-01-02", "red"], ["", "", "", "", "", ""], ["Перевірка", "no address", "b", "c", "", ""], ["short"]];
    const table = `\ufeff${rows.map((row) => row.join(sign)).join("\r\n")}\r\n`;
    const form = new FormData();
    form.append("file", new Blob([encoding === "utf-8" ? Buffer.from(table) : Buffer.from(table, "utf16le")]), "checks.csv");
    const { body: file } = await checker("POST", "/files", form);
    const done = await imported({ fileId: file.id });
    expect(done).toMatchObject({ state: "done", name: "checks.csv", accepted: 1, ignored: ["colour"] });
    expect(done.refused).toEqual([{ row: 4, why: expect.stringContaining("url:") }, { row: 5, why: "It has 1 fields where the first row names 6." }]);
    expect(await others()).toMatchObject([{ publisher: "Перевірка", rating: "Правда", claim: `Says "so"${sign} twice`, publishedAt: "2025-01-02" }]);
  });

  it("makes drafts of rows without a rating, assigned to nobody, and no second one of the same words", async () => {
    const csv = "claim,kind,language,claimant,claimed_at,topics,article_url\nA dam burst.,fact,en,Reuters,2025-06-01,water; war,https://news.example/dam\nA dam burst.,fact,en,,,,\nNo language.,,,,,,\n";
    const done = await imported({ text: csv });
    expect(done).toMatchObject({ state: "done", accepted: 1 });
    expect(done.refused).toEqual([{ row: 3, why: "Row 2 is the same claim." }, { row: 4, why: expect.stringContaining("language") }]);
    const { items } = (await checker("GET", "/claims?stage=draft")).body;
    expect(items).toMatchObject([{ statement: "A dam burst.", assignee: null, topics: ["water", "war"], claimantName: "Reuters" }]);
    expect((await checker("GET", `/claims/${items[0].id}`)).body.appearances).toMatchObject([{ url: "https://news.example/dam", first: true }]);
    expect((await imported({ text: csv })).refused[0]).toEqual({ row: 2, why: "The desk has this claim already." });
    expect((await checker("GET", "/events?thing=import")).body.items[0]).toMatchObject({ action: "finish" });
  });

  it("takes another desk's export as that desk's checks, and refuses our own", async () => {
    const verdict = { slug: "a-dam", statement: "A dam burst.", verdict: "disputed", language: "en", publication: { number: 1, kind: "first", note: null, publishedAt: "2025-06-16T10:00:00.000Z" } };
    expect(await imported(text({ desk: { name: "Harbour desk", url: "https://harbour.example" }, verdicts: [verdict] }))).toMatchObject({ accepted: 1 });
    expect(await others()).toMatchObject([{ publisher: "Harbour desk", url: "https://harbour.example/verdicts/a-dam", rating: "disputed", publishedAt: "2025-06-16T10:00:00.000Z" }]);
    expect((await imported(text([aClaimReview({ url: `${parts().publicUrl}/verdicts/x` })]))).refused).toEqual([{ row: 1, why: "This is a verdict of this desk itself." }]);
  });

  it("fails as a whole, in words, and stores nothing", async () => {
    const fails = async (input: Record<string, unknown>) => {
      const done = await imported(input);
      expect(done.state).toBe("failed");
      return done.why as string;
    };
    expect(await fails({ text: "{ not json" })).toContain("not valid JSON");
    expect(await fails({ text: "a,b,c\n1,2,3" })).toContain("column for the claim");
    expect(await fails({ text: "<p>No check here</p>" })).toContain("nothing in it to import");
    expect(await fails({ text: `claim,language\n"never closed ${"x".repeat(300_000)}` })).toMatch(/Line \d+: it is longer/);
    expect(await fails({ url: "http://127.0.0.1:8080/" })).toContain("public internet");
    const form = new FormData();
    form.append("file", new Blob([Buffer.concat([Buffer.from("claim,language\n"), Buffer.from([0xcf, 0xf0, 0xe0, 0xe2, 0xe4, 0xe0])])]), "1251.csv");
    expect(await fails({ fileId: (await checker("POST", "/files", form)).body.id })).toContain("neither UTF-8 nor UTF-16");
    expect(await others()).toEqual([]);
  });

  it.each([
    ["depth", `${"[".repeat(100_000)}${"]".repeat(100_000)}`], ["a graph in a graph", `${'{"@graph":'.repeat(2000)}1${"}".repeat(2000)}`], ["nothing", "null"], ["numbers", "[1,2,3]"],
    ["wrong types", JSON.stringify([aClaimReview({ url: { a: 1 }, author: 7, itemReviewed: ["x", null], reviewRating: [[[]]], claimReviewed: { "@value": [] }, datePublished: false, inLanguage: { x: 1 } })])],
    ["half a character", JSON.stringify([aClaimReview({ claimReviewed: "a \ud800 b" })])], ["a zero", JSON.stringify([{ claim: "a \u0000 b", language: "en" }])], ["prototypes", '{"__proto__":{"claim":"x"},"constructor":1}'],
    ["quotes", '"'.repeat(5000)], ["commas", `claim\n${",".repeat(5000)}`], ["tags", "<div>".repeat(30_000)],
  ])("is no trouble by %s", async (_, hostile) => {
    const done = await imported({ text: hostile });
    expect(["done", "failed"]).toContain(done.state);
    expect(done.why ?? "").not.toContain("log");
    expect(done.accepted).toBeLessThan(2);
  });

  it("fetches an address by the rules for it, and a check without one of its own stands there", async () => {
    const server = createServer((_, response) => { const { url: _url, ...review } = aClaimReview(); response.end(`<script type="application/ld+json">${JSON.stringify(review)}</script>`); });
    servers.push(server);
    await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
    const host = `127.0.0.1:${(server.address() as { port: number }).port}`;
    expect(await imported({ url: `http://${host}/check` }, host)).toMatchObject({ state: "done", accepted: 1 });
    expect((await others())[0]).toMatchObject({ url: `http://${host}/check` });
  });

  it("goes on after a restart where it was, and takes each row once", async () => {
    const many = Array.from({ length: 1800 }, (_, at) => aClaimReview({ url: `https://many.example/${at % 1700}`, claimReviewed: `Claim ${at % 1700}` }));
    const { body } = await checker("POST", "/imports", text(many));
    const { runImport } = await import("../jobs/run-import.ts");
    const broken = { ...desk.db, transaction: breaking(desk.db.transaction, 4) };
    await expect(runImport(broken, { importId: body.id }, new Date(), parts())).rejects.toThrow("pulled");
    const halfway = (await checker("GET", `/imports/${body.id}`)).body;
    expect(halfway).toMatchObject({ state: "running", done: 1000, accepted: 1000 });
    expect(await others()).toEqual([]);
    await desk.db.transaction((tx) => tx.update(jobs).set({ lockedUntil: null }).then(() => undefined));
    await run();
    expect((await checker("GET", `/imports/${body.id}`)).body).toMatchObject({ state: "done", accepted: 1700, refusedCount: 100, done: 1800 });
    expect((await checker("GET", "/other-reviews?limit=200")).body.items).toHaveLength(200);
    expect(await run()).toBe(0);
  });

  it("that takes its process down is not begun for ever", async () => {
    const { body } = await checker("POST", "/imports", text(aFeed()));
    await desk.db.transaction((tx) => tx.update(imports).set({ tries: 3, sha256: "0".repeat(64) }).then(() => undefined));
    await run();
    expect((await checker("GET", `/imports/${body.id}`)).body).toMatchObject({ state: "failed", why: expect.any(String), accepted: 0 });
  });

  it("is begun by those who may add to the desk, with one source of the three", async () => {
    const admin = await desk.as("ada", "admin");
    expect((await admin("POST", "/imports", { text: "[]" })).status).toBe(403);
    expect((await desk.asReader("POST", "/imports", { text: "[]" })).status).toBe(401);
    expect((await checker("POST", "/imports", { text: "[]", url: "https://a.example" })).body.fields.fileId).toContain("one of the four");
    expect((await checker("POST", "/imports", { fileId: "nothing" })).status).toBe(422);
    expect((await checker("POST", "/imports", { url: "file:///etc/passwd" })).status).toBe(422);
    expect((await checker("GET", "/imports/nothing")).status).toBe(404);
  });
});

/** The power goes at the n-th transaction. */
function breaking(transaction: TestDesk["db"]["transaction"], at: number): TestDesk["db"]["transaction"] {
  let count = 0;
  return (work) => { if (++count >= at) throw new Error("the plug was pulled"); return transaction(work); };
}

describe("another publisher's check", () => {
  it("is proposed for a claim in like words, matched, and stands beside the live verdict until it is retracted", async () => {
    await imported(text(aFeed()));
    const { body: claim } = await aPublishedClaim(checker, editor, "Russia handed over 1,200 bodies of fallen soldiers to Ukraine.");
    const { body: before } = await checker("GET", `/claims/${claim.id}/other-reviews`);
    expect(before).toMatchObject({ matched: [], likely: [{ url: "https://checks.example/a" }] });
    const otherReviewId = before.likely[0].id;
    expect((await checker("POST", `/claims/${claim.id}/other-reviews`, { otherReviewId })).status).toBe(403);
    const matched = await editor("POST", `/claims/${claim.id}/other-reviews`, { otherReviewId });
    expect(matched).toMatchObject({ status: 201, body: { matched: [{ id: otherReviewId }], likely: [] } });
    expect((await editor("GET", `/claims/${claim.id}`)).body).toMatchObject({ version: claim.version, revision: claim.revision });
    expect(await otherReviews(desk.db.published, claim.slug)).toEqual([{ publisher: "Checks", url: "https://checks.example/a", claim: "Russia returned 1,200 bodies of soldiers", rating: "Mostly true", language: "en", publishedAt: "2025-06-15" }]);
    const feed = aFeed();
    (feed.dataFeedElement[0] as { item: Body[] }).item[0].reviewRating.alternateName = "Half true";
    await imported(text(feed));
    expect(await otherReviews(desk.db.published, claim.slug)).toMatchObject([{ rating: "Half true" }]);
    await editor("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "We were wrong." });
    expect(await otherReviews(desk.db.published, claim.slug)).toEqual([]);
  });

  it("is put beside the claims it may be of, once it was imported, and says which it is matched to", async () => {
    const { body: live } = await aPublishedClaim(checker, editor, "Russia handed over 1,200 bodies of fallen soldiers to Ukraine.");
    const { body: draft } = await checker("POST", "/claims", { statement: "Russia returned 1,212 bodies of soldiers.", kind: "figure", language: "en" });
    const { body: put } = await checker("POST", "/claims", { statement: "Russia returned bodies of soldiers.", kind: "fact", language: "en" });
    await checker("POST", `/claims/${put.id}/discards`, { version: put.version });
    const { id } = await imported(text(aFeed()));
    const candidates = async () => (await checker("GET", `/imports/${id}/candidates`)).body.items as Body[];
    const first = (await candidates()).find(({ review }) => review.claim.startsWith("Russia returned"));
    expect(first?.claims).toMatchObject([{ id: draft.id, live: false, verdict: null, matched: false }, { id: live.id, live: true, stage: "published", verdict: live.verdict, matched: false }]);
    expect((await candidates()).filter(({ claims }) => claims.length > 0)).toHaveLength(1);
    await editor("POST", `/claims/${live.id}/other-reviews`, { otherReviewId: first?.review.id });
    expect((await candidates()).flatMap(({ claims }) => claims)).toMatchObject([{ id: live.id, matched: true }, { id: draft.id, matched: false }]);
    const { items, next } = (await checker("GET", `/imports/${id}/candidates?limit=2`)).body;
    const rest = (await checker("GET", `/imports/${id}/candidates?limit=2&cursor=${next}`)).body;
    expect(rest.next).toBeNull();
    expect([...items, ...rest.items]).toEqual(await candidates());
    expect((await checker("GET", "/imports/nothing/candidates")).status).toBe(404);
  });

  it("matched to a draft waits for the publication, and can be taken away again", async () => {
    await imported(text(aFeed()));
    const [other] = await others();
    const { body: draft } = await checker("POST", "/claims", { statement: "Something quite different.", kind: "fact", language: "en" });
    expect((await checker("GET", `/claims/${draft.id}/other-reviews`)).body).toEqual({ matched: [], likely: [] });
    const path = `/claims/${draft.id}/other-reviews`;
    expect((await checker("POST", path, { otherReviewId: other.id })).body.matched).toHaveLength(1);
    expect((await checker("POST", path, { otherReviewId: other.id })).body.matched).toHaveLength(1);
    expect((await checker("POST", path, { otherReviewId: "nothing" })).status).toBe(422);
    expect((await checker("DELETE", `${path}/${other.id}`)).body.matched).toEqual([]);
    expect((await checker("DELETE", `${path}/${other.id}`)).status).toBe(404);
    expect((await checker("GET", `/claims/${draft.id}/events`)).body.items.map((event: Body) => event.action)).toEqual(["unmatch_other", "match_other", "create"]);
  });
});
