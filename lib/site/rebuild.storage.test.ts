import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { jobs } from "../db/schema/index.ts";
import { aDesk, aPublishedClaim, type Caller, type TestDesk } from "../fixtures.ts";
import { put } from "./folder.ts";
import { madeFor } from "./made-for.ts";
import { type Maker, withdraw } from "./make.ts";
import { closeSite, openSite } from "./opening.ts";
import { rebuildSome } from "./rebuild.ts";
import { sweepSome } from "./sweep.ts";

let desk: TestDesk;
let editor: Caller;
let admin: Caller;
let claim: { id: string; slug: string; version: number };
let folder: string;

beforeAll(async () => {
  desk = await aDesk();
  [editor, admin] = [await desk.as("editor", "editor"), await desk.as("admin", "admin")];
  claim = (await aPublishedClaim(await desk.as("checker", "fact_checker"), editor, "A dam was opened.")).body;
});
afterAll(() => desk.close());
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "site-")); return () => rmSync(folder, { recursive: true }); });

/** Of pages only that they were asked for, as Next makes them elsewhere. */
const maker = (): Maker => ({ folder, ask: async (address) => ({ status: 200, body: Buffer.from(address) }) });
const isStored = (name: string): boolean => existsSync(join(folder, name));

/** The whole site, turn by turn. */
async function whole(): Promise<{ made: number; changed: number; turns: number }> {
  let [at, made, changed, turns] = [null as Parameters<typeof rebuildSome>[2], 0, 0, 0];
  do {
    const turn = await rebuildSome(desk.db, maker(), at);
    [at, made, changed, turns] = [turn.next, made + turn.made, changed + turn.changed, turns + 1];
  } while (at !== null);
  return { made, changed, turns };
}

async function speak(language: string): Promise<void> {
  const { body } = await admin("GET", "/settings");
  expect((await admin("PATCH", "/settings", { version: body.version, language })).status).toBe(200);
}

test("a rebuilding makes everything, and changes nothing the second time", async () => {
  const first = await whole();
  expect(isStored("index.html") && isStored("uk/method.html") && isStored("page/1.html")).toBe(true);
  expect(await whole()).toMatchObject({ made: first.made, changed: 0 });
});

test("a language that comes to the root leaves nothing under its own name, and comes back whole", async () => {
  await whole();
  const prefixed = (language: string) => [`${language}.html`, `${language}/verdicts/${claim.slug}.html`, `${language}/embed/${claim.slug}.html`, `${language}/page/1.html`].filter(isStored).length;
  expect([prefixed("en"), prefixed("uk"), prefixed("ru")]).toEqual([0, 4, 4]);
  try {
    await speak("uk");
    await whole();
    expect([prefixed("en"), prefixed("uk"), prefixed("ru")]).toEqual([4, 0, 4]);
    expect(madeFor(folder).root).toBe("uk");
    await speak("en");
    // A retraction that comes before the site is made anew.
    await editor("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "It was not." });
    await withdraw(desk.db, maker(), { slugs: [claim.slug], articles: [] });
    expect([`en/verdicts/${claim.slug}.html`, `en/embed/${claim.slug}.html`, "en.html", `verdicts/${claim.slug}.html`].filter(isStored)).toEqual([]);
    await whole();
    expect([prefixed("en"), prefixed("uk"), prefixed("ru")]).toEqual([0, 4, 4]);
  } finally {
    await speak("en");
  }
});

test("a rebuilding takes away what no list names any more, and leaves what is not ours", async () => {
  const { slug } = claim;
  await whole();
  const vain = ["verdicts/never.html", "uk/verdicts/never.html", "verdicts/never/cite.bib", "api/v1/verdicts/never.json", "images/verdicts/never.en.png", `verdicts/${slug}/9.html`, "topics/never.html", "topics/never/feeds/1.xml", "page/900.html", "uk/articles/never.html"];
  const others = ["ads.txt", "verdicts/note.html.txt", "assets/old.css", ".made-for", `images/verdicts/${slug}.en.png`];
  for (const file of [...vain, ...others]) if (!isStored(file)) await put(folder, file, Buffer.from("x"));
  let [after, removed] = ["" as string | null, 0];
  while (after !== null) {
    // One file in each turn.
    const turn = await sweepSome(desk.db.published, { folder, root: "en", after, ends: 0 });
    [after, removed] = [turn.next, removed + turn.removed];
  }
  expect(removed).toBe(vain.length);
  expect([...vain, ...others].filter(isStored)).toEqual(others);
  await put(folder, "verdicts/never.html", Buffer.from("x"));
  await whole();
  expect(isStored("verdicts/never.html")).toBe(false);
});

test("a desk that has moved to another address makes the whole site anew, once", async () => {
  const asked = async () => (await desk.db.read.select().from(jobs)).filter(({ kind, doneAt }) => kind === "rebuild-site" && doneAt === null).length;
  const open = async (publicUrl: string) => { await openSite(desk.db, { folder, publicUrl }, new Date()); closeSite(folder); };
  await put(folder, "index.html", Buffer.from("x"));
  await open("https://old.example");
  const before = await asked();
  await open("https://old.example");
  expect(await asked()).toBe(before);
  await open("https://new.example");
  expect(await asked()).toBe(before + 1);
  await open("https://new.example");
  expect([await asked(), madeFor(folder)]).toEqual([before + 1, { publicUrl: "https://new.example", root: "en" }]);
});
