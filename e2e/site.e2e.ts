/** What readers get is a file: made when something is published, gone from every byte when it is retracted. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { aDraft, approved, aStatement, submitted } from "./claims.ts";
import { address, type Caller, expect, test } from "./fixtures.ts";
import { nodePath } from "./server.ts";

const folder = (): string => join(process.env.DESK_DATA_DIR ?? "", "site");
const everyFile = (): string[] => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes(".unfinished")).map((entry) => join(entry.parentPath, entry.name));

/** The words of a file, whatever it is packed in. */
function wordsOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith(".br") ? brotliDecompressSync(bytes) : file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  } catch {
    return "";
  }
}

async function aPublication(checker: Caller, editor: Caller, canary: string) {
  const claim = await approved(editor, await submitted(checker, await aDraft(checker, aStatement("A depot burned"), { rationale: `Both sides say so, ${canary}.` })));
  return (await editor("POST", `/claims/${claim.id}/publications`, { version: claim.version })).body;
}

const filesWith = (canary: string): string[] => everyFile().filter((file) => wordsOf(file).includes(canary));

test("a verdict is published into files, which a reader gets without script, cookie or anything kept", async ({ token, browser }) => {
  const [checker, editor] = [token("checker"), token("editor")];
  const { slug } = await aPublication(checker, editor, "canary-published");
  await expect.poll(() => filesWith("canary-published").map((file) => file.slice(folder().length)), { timeout: 20_000 }).toEqual(expect.arrayContaining([`/verdicts/${slug}.html`, `/uk/verdicts/${slug}.html.br`, `/verdicts/${slug}/1.html.gz`, `/api/v1/verdicts/${slug}.json`, "/index.html", "/feed.xml"]));

  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const path of ["/", "/uk", `/verdicts/${slug}`, `/ru/verdicts/${slug}`, `/verdicts/${slug}/1`, "/corrections", "/method", "/topics", "/sources", "/search", "/about", `/embed/${slug}`]) {
    const response = await page.goto(address(path));
    expect(response?.status(), path).toBe(200);
    expect(await page.locator("script:not([type='application/ld+json'])").count(), path).toBe(0);
    expect(response?.headers()["set-cookie"], path).toBeUndefined();
  }
  expect(asked.filter((url) => !url.startsWith(address("/")))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await context.close();
});

test("a retraction takes the verdict out of every public byte but its numbered pages", async ({ token }) => {
  const [checker, editor] = [token("checker"), token("editor")];
  const claim = await aPublication(checker, editor, "canary-retracted");
  await expect.poll(() => filesWith("canary-retracted").length, { timeout: 20_000 }).toBeGreaterThan(10);
  await editor("POST", `/claims/${claim.id}/retractions`, { version: claim.version, note: "The depot stands." });
  const numbered = new RegExp(`/(uk/|ru/)?verdicts/${claim.slug}/1\\.html(\\.br|\\.gz)?$`);
  await expect.poll(() => filesWith("canary-retracted").filter((file) => !numbered.test(file)), { timeout: 20_000 }).toEqual([]);
  for (const path of [`/verdicts/${claim.slug}`, `/uk/verdicts/${claim.slug}`, `/embed/${claim.slug}`, "/", "/feed.xml", "/feed.atom", "/feed.json", "/search?q=canary-retracted", "/api/v1/verdicts?q=canary-retracted", `/api/v1/verdicts/${claim.slug}`, `/verdicts/${claim.slug}/feed.xml`, "/api/v1/claimreviews.json"]) {
    const words = await (await fetch(address(path))).text();
    expect(words, path).not.toContain("say so, canary-retracted");
  }
  expect((await fetch(address(`/api/v1/verdicts/${claim.slug}/claimreview`))).status).toBe(404);
  await expect.poll(async () => (await fetch(address(`/verdicts/${claim.slug}/1`))).text(), { timeout: 20_000 }).toMatch(/Retracted on .*noindex|noindex[\s\S]*Retracted on/);
});

test("a file that is missing is made when somebody asks for it", async ({ token }) => {
  const { slug } = await aPublication(token("checker"), token("editor"), "canary-missing");
  const file = join(folder(), "verdicts", `${slug}.html`);
  await expect.poll(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => filesWith("canary-missing").length, { timeout: 20_000 }).toBeGreaterThan(30);
  for (const variant of ["", ".br", ".gz"]) rmSync(file + variant);
  const response = await fetch(address(`/verdicts/${slug}`));
  expect([response.status, (await response.text()).includes("canary-missing")]).toEqual([200, true]);
  await expect.poll(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
});

test("a rebuilding changes no byte that need not change", async () => {
  const rebuild = () => JSON.parse(execFileSync(nodePath(), ["bin/desk.ts", "site", "rebuild", "--json"], { env: { ...process.env, DATA_DIR: process.env.DESK_DATA_DIR ?? "" }, encoding: "utf8" })) as { made: number; changed: number };
  // Other stories publish meanwhile: what a rebuilding changes is what they changed, and never everything.
  const { made, changed } = rebuild();
  expect(made).toBeGreaterThan(100);
  expect(changed).toBeLessThan(made / 4);
});
