import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listings, places, publicEvents } from "../db/schema/index.ts";
import { aClaimReadyToSubmit, aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";
import type { JobParts } from "../jobs/parts.ts";
import { makeSite } from "../jobs/site.ts";
import { openPage, PER_PAGE } from "../publishing/list-names.ts";
import { getPublishedArticle } from "../publishing/queries.ts";
import { placeAll } from "../publishing/place-all.ts";
import { addressesOf } from "./changed.ts";
import { correctionsPage, homePage, sourcesIndex, topicPage, topicsIndex } from "./lists.ts";
import { makeChanged, type Maker, withdraw } from "./make.ts";
import { rebuildSome } from "./rebuild.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let editor: Caller & { id: string };
let folder: string;

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  editor = await desk.as("editor", "editor");
});
afterAll(() => desk.close());
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "site-")); return () => rmSync(folder, { recursive: true }); });

const published = async (statement: string) => (await aPublishedClaim(checker, editor, statement)).body;
async function publish(ready: { id: string; version: number }) {
  const submitted = await checker("POST", `/claims/${ready.id}/submissions`, { version: ready.version });
  const approved = await editor("POST", `/claims/${ready.id}/decisions`, { version: submitted.body.version, decision: "approve" });
  return editor("POST", `/claims/${ready.id}/publications`, { version: approved.body.version });
}

const retract = (claim: { id: string; version: number }) => editor("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "We erred." });

/** The desk's API as it is; of pages only that they were asked for, as Next makes them elsewhere. */
const maker = (): Maker => ({
  folder,
  async ask(address) {
    const api = /^\/api\/v1(\/.*)$/.exec(address)?.[1];
    if (!api) return { status: 200, body: Buffer.from(address) };
    const { status, body } = await desk.asReader("GET", api);
    return { status, body: Buffer.from(JSON.stringify(body)) };
  },
});

/** The number that leads to the newest page of what happened. */
const newestPage = async (): Promise<number> => openPage((await desk.db.read.select().from(listings)).find(({ list }) => list === "events")?.length ?? 0);

const stored = (name: string): string => readFileSync(join(folder, name), "utf8");
const isStored = (name: string): boolean => existsSync(join(folder, name));

describe("the public lists", () => {
  test("keep each verdict in its place while others come, and let readers walk back to the first", async () => {
    for (let count = 1; count <= PER_PAGE + 2; count += 1) await published(`Convoy ${count} crossed the border.`);
    const newest = await homePage(desk.db.published);
    expect(newest.items.map((item) => item.statement)).toEqual(Array.from({ length: PER_PAGE + 2 }, (_, index) => `Convoy ${PER_PAGE + 2 - index} crossed the border.`));
    expect(newest).toMatchObject({ older: null, newer: null });
    const first = await homePage(desk.db.published, 1);
    expect([first.items.length, first.items.at(-1)?.statement, first.newer]).toEqual([PER_PAGE, "Convoy 1 crossed the border.", 2]);
    await expect(homePage(desk.db.published, 3)).rejects.toMatchObject({ problem: "not_found" });
    expect(await topicsIndex(desk.db.published)).toEqual([{ topic: "exchange", count: PER_PAGE + 2 }]);
    expect((await topicPage(desk.db.published, "exchange", 1)).items.length).toBe(PER_PAGE);
    expect((await sourcesIndex(desk.db.published)).length).toBeGreaterThan(0);
    await expect(topicPage(desk.db.published, "weather")).rejects.toMatchObject({ problem: "not_found" });
  });

  test("drop a retracted verdict everywhere, and tell of the retraction", async () => {
    const claim = await published("A depot burned in the night.");
    const before = (await topicsIndex(desk.db.published))[0]?.count ?? 0;
    await retract(claim);
    const home = await homePage(desk.db.published);
    expect(home.items[0]).toMatchObject({ statement: "A depot burned in the night.", verdict: null, happened: { kind: "retraction" } });
    expect(home.items.filter((item) => item.slug === claim.slug)).toHaveLength(1);
    expect((await correctionsPage(desk.db.published)).items[0]).toMatchObject({ kind: "retraction", note: "We erred." });
    expect(await topicsIndex(desk.db.published)).toEqual([{ topic: "exchange", count: before - 1 }]);
    expect((await topicPage(desk.db.published, "exchange")).items.map((item) => item.slug)).not.toContain(claim.slug);
  });

  test("an article tells why of each claim, in every language it is given in, and no more once it is retracted", async () => {
    const article = (await checker("POST", "/articles", { title: "Ferries", text: "Two ferries collided off the coast on Friday." })).body;
    const ready = (await aClaimReadyToSubmit(checker, "Two ferries collided.")).body;
    const placed = await checker("POST", `/claims/${ready.id}/appearances`, { version: ready.version, articleId: article.id, anchor: { exact: "Two ferries collided" } });
    const written = await checker("PUT", `/claims/${ready.id}/translations/uk`, { version: placed.body.version, statement: "Зіткнулися два пороми.", rationale: "Так кажуть обидві сторони." });
    const claim = (await publish(written.body)).body;
    const shown = async () => (await getPublishedArticle(desk.db.published, article.slug)).claims;
    expect(await shown()).toMatchObject([{ reason: "Both sides give the same number.", claimantName: null, publication: { kind: "first" }, translations: [{ language: "uk", reason: "Так кажуть обидві сторони." }] }]);
    await retract(claim);
    expect(await shown()).toMatchObject([{ verdict: null, reason: null, translations: [{ statement: "Зіткнулися два пороми.", reason: null }] }]);
  });

  test("are the same when a desk that published before they had places gets them now", async () => {
    const { read } = desk.db;
    const [was, lengths] = [await read.select().from(places), await read.select().from(listings)];
    await desk.db.transaction(async (tx) => {
      await tx.delete(places);
      await tx.delete(listings);
      await tx.update(publicEvents).set({ hidden: false });
      expect(await placeAll(tx)).toBe(true);
      expect(await placeAll(tx)).toBe(false);
    });
    const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
    expect(sorted(await read.select().from(places))).toEqual(sorted(was));
    expect(sorted(await read.select().from(listings))).toEqual(sorted(lengths));
    expect((await homePage(desk.db.published)).items[0]?.happened.kind).toBe("retraction");
  });
});

describe("the readers' files", () => {
  test("a publication makes its own page, its lists and no page of another verdict", async () => {
    await published("A bridge was closed on Monday.");
    const { slug } = await published("A bridge was opened on Tuesday.");
    const { addresses, gone, shared } = await addressesOf(desk.db.read, { slugs: [slug], articles: [] });
    expect([gone, shared]).toEqual([[], []]);
    expect(addresses).toEqual(expect.arrayContaining(["/", "/uk", `/uk/verdicts/${slug}`, `/verdicts/${slug}/1`, "/feed.xml", "/topics/exchange", "/sitemap.xml", "/sitemaps/verdicts-1.xml", `/api/v1/verdicts/${slug}/claimreview`]));
    expect(addresses.filter((address) => /\/verdicts\/[^/.]+$/.test(address)).every((address) => address.includes(slug))).toBe(true);
    expect(addresses.indexOf(`/verdicts/${slug}`)).toBeLessThan(addresses.indexOf("/"));
  });

  test("the number of addresses does not grow with what was published before", async () => {
    const few = await addressesOf(desk.db.read, { slugs: [(await published("Few came before.")).slug], articles: [] });
    for (let count = 0; count < PER_PAGE; count += 1) await published(`Many came before, ${count}.`);
    const many = await addressesOf(desk.db.read, { slugs: [(await published("Few came after.")).slug], articles: [] });
    expect(Math.abs(many.addresses.length - few.addresses.length)).toBeLessThan(20);
  });

  test("a retraction takes away what told of the verdict alone, and replaces what others need, before anything else is made", async () => {
    const claim = await published("A hospital was hit at noon.");
    const change = { slugs: [claim.slug], articles: [] };
    await makeChanged(desk.db, maker(), change);
    expect(stored(`api/v1/verdicts/${claim.slug}/claimreview.jsonld`)).toContain("ClaimReview");
    await retract(claim);
    const asked: string[] = [];
    const watching: Maker = { folder, ask: async (address) => { asked.push(address, `${isStored(`verdicts/${claim.slug}.html`)} ${isStored("index.html")}`); return { status: 200, body: Buffer.from(`after: ${address}`) }; } };
    const replaced = await withdraw(desk.db, watching, change) ?? [];
    expect(new Set(asked.filter((_, index) => index % 2 === 1))).toEqual(new Set(["false true"]));
    expect(replaced).toEqual(expect.arrayContaining(["/", "/uk", "/corrections", "/feed.xml", "/topics/exchange", "/topics/exchange/feed.json", "/api/v1/claimreviews.json", "/sitemap-news.xml"]));
    for (const file of ["index.html", "feed.xml", "sitemap-news.xml", `page/${await newestPage()}.html`]) expect(stored(file), file).toContain("after: ");
    const made: string[] = [];
    await makeChanged(desk.db, { folder, ask: (address) => { made.push(address); return maker().ask(address); } }, { ...change, replaced });
    expect(made.filter((address) => replaced.includes(address))).toEqual([]);
    expect(isStored(`api/v1/verdicts/${claim.slug}/claimreview.jsonld`)).toBe(false);
    expect(JSON.parse(stored(`api/v1/verdicts/${claim.slug}.json`))).toMatchObject({ verdict: null, evidence: [] });
  });

  test("a desk that is down or does not answer in time leaves no file that tells of a retracted verdict, and takes no other", async () => {
    const claim = await published("A school was hit at noon.");
    const other = await published("A school was open at noon.");
    const change = { slugs: [claim.slug], articles: [] };
    for (const { slug } of [claim, other]) await makeChanged(desk.db, maker(), { slugs: [slug], articles: [] });
    await retract(claim);
    const silent: Maker = { folder, ask: (address) => (address === "/" ? maker().ask(address) : address === "/feed.xml" ? new Promise(() => undefined) : Promise.reject(new Error("nobody there"))) };
    const began = performance.now();
    expect(await withdraw(desk.db, silent, change)).toEqual(["/"]);
    expect(performance.now() - began).toBeLessThan(1000);
    const told = ["feed.xml", "uk.html", "corrections.html", "topics/exchange.html", "sitemap-news.xml", `verdicts/${claim.slug}.html`, `embed/${claim.slug}.html`, `uk/page/${await newestPage()}.html`];
    expect(told.filter(isStored)).toEqual([]);
    expect(["index.html", `page/${await newestPage()}.html`, `verdicts/${other.slug}.html`, "topics.html", "sitemap.xml"].filter(isStored)).toHaveLength(5);
  });

  test("while the desk stays down after a retraction, its work is tried again without taking away what was replaced", async () => {
    const claim = await published("A market was hit at noon.");
    await makeChanged(desk.db, maker(), { slugs: [claim.slug], articles: [] });
    await retract(claim);
    const now = new Date();
    let isUp = true;
    const parts = { maker: { folder, ask: (address: string) => (isUp ? maker().ask(address) : Promise.reject(new Error("nobody there"))) } } as JobParts;
    const first = await makeSite(desk.db, { slugs: [claim.slug] }, now, parts);
    expect(first).toMatchObject({ at: now, payload: { slugs: [claim.slug], replaced: expect.arrayContaining(["/", "/feed.xml"]) } });
    isUp = false;
    await expect(makeSite(desk.db, first?.payload ?? {}, now, parts)).rejects.toThrow("nobody there");
    expect(["index.html", "feed.xml", "corrections.html"].filter(isStored)).toHaveLength(3);
    isUp = true;
    expect(await makeSite(desk.db, first?.payload ?? {}, now, parts)).toBeUndefined();
    expect(isStored(`verdicts/${claim.slug}.html`)).toBe(true);
  });

  test("a rebuilding goes in turns: a publication comes between", async () => {
    const first = await rebuildSome(desk.db, maker(), null);
    expect(first.next).not.toBeNull();
    expect((await rebuildSome(desk.db, maker(), first.next)).made).toBeGreaterThan(0);
  });

  test("what the desk cannot make just now stays as it is, and the work fails so that it is tried again", async () => {
    const claim = await published("A train was late.");
    await makeChanged(desk.db, maker(), { slugs: [claim.slug], articles: [] });
    const failing: Maker = { folder, ask: async () => ({ status: 503, body: Buffer.alloc(0) }) };
    await expect(makeChanged(desk.db, failing, { slugs: [claim.slug], articles: [] })).rejects.toThrow(/503/);
    expect(stored(`verdicts/${claim.slug}.html`)).toBe(`/verdicts/${claim.slug}`);
  });
});
