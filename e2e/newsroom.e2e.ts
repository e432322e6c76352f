/** The main job, end to end: an article comes in, its claims are marked and checked, an editor decides, readers read, and what was wrong is put right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { AT_ONCE, expect, noAxeViolations, test, untilItReads } from "./fixtures.ts";
import { choose } from "./passages.ts";

const folder = join(process.cwd(), "examples", "handover");
const article = readFileSync(join(folder, "article.en.md"), "utf8");
const { claims } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as { claims: { statement: string; quote: string }[] };
const document = (name: string): string => join(folder, "documents", name);

const TITLE = "1,200 bodies handed over, told once more";
const RATIONALE = "Interfax, from a source it does not name, and the Headquarters give the same number for the same day. They speak for opposite sides.";
const STATEMENT = "Russia handed over the bodies of 1,200 Ukrainian soldiers on Friday, 13 June.";
const CORRECTED = "Russia handed over 1,200 bodies to Ukraine on Friday, 13 June.";

test("a newsroom takes an article to published verdicts, corrects one, and withdraws it", async ({ signedInAs, aReader }) => {
  test.setTimeout(240_000);
  const checker = await signedInAs("checker");
  await importsTheArticle(checker);
  await marksNineClaims(checker);
  await opensTheFirstClaim(checker);
  await attachesInterfax(checker);
  await attachesTheHeadquarters(checker);
  await attachesTheVideo(checker);
  await judgesAndSubmits(checker, RATIONALE);
  await expect(checker.getByRole("button", { name: /approve/i })).toHaveCount(0);
  const claim = checker.url();

  const editor = await signedInAs("editor");
  await editor.goto(claim);
  await bar(editor).getByRole("button", { name: "Request changes" }).click();
  await editor.getByLabel("What should be changed").fill("Say that the dead are not identified.");
  await editor.getByRole("dialog").getByRole("button", { name: "Request changes" }).click();
  await isStage(editor, "Changes requested");

  await checker.reload();
  await expect(checker.getByText("Say that the dead are not identified.")).toBeVisible();
  await checker.getByLabel("Rationale").fill(`${RATIONALE} The dead are not identified.`);
  await checker.getByLabel("Rationale").blur();
  await submits(checker);

  await editor.reload();
  await expect(editor.getByRole("article", { name: "Rationale, words" }).locator("ins")).toContainText("The dead are not identified.");
  await bar(editor).getByRole("button", { name: /^Approve revision/ }).click();
  await isStage(editor, "Approved");
  const reader = await aReader();
  const address = await publishesFirst(editor, async (slug) => { expect((await reader.goto(`/verdicts/${slug}`))?.status()).toBe(404); });
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(`“${STATEMENT}”`);
  await expect(reader.getByText("Two count, resting on two origins.")).toBeVisible();
  await expect(reader.locator('script[type="application/ld+json"]')).toHaveCount(1);

  await correctsTheWords(editor, checker);
  await untilItReads(reader, address, () => expect(reader.getByRole("heading", { level: 1 })).toHaveText(`“${CORRECTED}”`, AT_ONCE));
  await expect(reader.locator("#publication-2 del").filter({ hasText: "Ukrainian soldiers" }).first()).toBeVisible();
  await expect(reader.getByRole("link", { name: "Read it as it was" })).toHaveAttribute("href", `${address}/1`);

  await bar(editor).getByRole("button", { name: "More" }).click();
  await editor.getByRole("menuitem", { name: "Retract the verdict" }).click();
  await editor.getByLabel("Note to readers").fill("The agency withdrew its report.");
  await editor.getByRole("dialog").getByRole("button", { name: "Retract the verdict" }).click();
  await expect(bar(editor).getByText(/^Retracted on/)).toBeVisible();
  await untilItReads(reader, address, () => expect(reader.getByText(/The agency withdrew its report\./).first()).toBeVisible(AT_ONCE));
  await expect(reader.locator('script[type="application/ld+json"]')).toHaveCount(0);
});

const bar = (page: Page) => page.getByRole("region", { name: "Decision" });
const card = (page: Page) => page.locator("[data-item][aria-current]");
const form = (page: Page) => page.getByRole("form", { name: "New evidence" });
const isStage = (page: Page, stage: string) => expect(page.getByRole("list", { name: "Stage" }).getByText(stage, { exact: true })).toHaveAttribute("aria-current", "step");

async function importsTheArticle(page: Page): Promise<void> {
  await page.goto("/desk/articles/new");
  await page.getByLabel("Text or Markdown file").setInputFiles({ name: "article.en.md", mimeType: "text/markdown", buffer: Buffer.from(article) });
  await expect(page.getByLabel("Title")).not.toHaveValue("");
  await page.getByLabel("Title").fill(TITLE);
  await page.getByRole("button", { name: "Add the article" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
}

async function marksNineClaims(page: Page): Promise<void> {
  for (const [at, { quote }] of claims.entries()) {
    await choose(page, quote);
    await page.keyboard.press("c");
    await expect(page.getByLabel("Statement, as it is asserted")).toHaveValue(new RegExp(quote.slice(1, 20)));
    await page.keyboard.press("Control+Enter");
    await expect(page.locator("mark[data-claim]")).toHaveCount(at + 1);
  }
  expect(claims).toHaveLength(9);
}

async function opensTheFirstClaim(page: Page): Promise<void> {
  await page.getByRole("list", { name: "Claims in paragraph 1" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(STATEMENT);
}

/** Types into the one field and takes the offer that is meant. */
async function addsASource(page: Page, typed: string, offer: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: "Add a source", exact: true }).fill(typed);
  await page.getByRole("option", { name: offer }).click();
}

async function attachesInterfax(page: Page): Promise<void> {
  await addsASource(page, "Интерфакс", /^Interfax Also/);
  await form(page).getByLabel("Quotation", { exact: true }).fill("The bodies of 1,200 Ukrainian servicemen were transferred to the Ukrainian side on Friday");
  await form(page).getByLabel("Choose a file").setInputFiles(document("interfax-2025-06-13.html"));
  await expect(form(page).getByTitle(/^[0-9a-f]{64}$/)).toBeVisible();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(card(page).getByRole("heading", { name: "Interfax" })).toBeVisible();
  await expect(card(page).getByText(/Quotation found in it\./)).toBeVisible();
  await card(page).getByRole("combobox", { name: /^Relies on/ }).click();
  await page.getByRole("combobox", { name: /^Relies on/ }).last().fill("unnamed source in the Rus");
  await page.getByRole("option", { name: /^Unnamed source in the Russian military/ }).click();
  await judge(page, { credibility: "3, possibly true", authenticity: "Authentic" });
}

async function attachesTheHeadquarters(page: Page): Promise<void> {
  await addsASource(page, "Координаційний штаб", /^Coordination Headquarters/);
  await form(page).getByLabel("Quotation", { exact: true }).fill("в Україну повернуто 1 200 тіл");
  await form(page).getByLabel("Choose a file").setInputFiles(document("kshpw-2025-06-13.html"));
  await expect(form(page).getByTitle(/^[0-9a-f]{64}$/)).toBeVisible();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(card(page).getByRole("heading", { name: /^Coordination Headquarters/ })).toBeVisible();
  await card(page).getByRole("button", { name: /^Attribution:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Named/ }).click();
  await judge(page, { credibility: "2, probably true", authenticity: "Authentic" });
}

async function attachesTheVideo(page: Page): Promise<void> {
  await page.getByLabel("A file", { exact: true }).setInputFiles(document("sample-video.mp4"));
  await form(page).getByRole("combobox", { name: "Source" }).click();
  await page.getByRole("combobox", { name: "Source" }).last().fill("handover video");
  await page.getByRole("option", { name: /^Handover video/ }).click();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(card(page).getByRole("heading", { name: /^Handover video/ })).toBeVisible();
  // Nothing of the original is fetched before somebody plays it.
  const player = card(page).locator("video");
  expect(await player.evaluate((film: HTMLVideoElement) => film.preload)).toBe("none");
  await player.evaluate((film: HTMLVideoElement) => film.play());
  await expect.poll(() => player.evaluate((film: HTMLVideoElement) => film.readyState)).toBeGreaterThanOrEqual(1);
}

async function judge(page: Page, { credibility, authenticity }: { credibility: string; authenticity: string }): Promise<void> {
  await card(page).getByRole("button", { name: /^Credibility:/ }).click();
  await page.getByRole("menuitemradio", { name: credibility }).click();
  await card(page).getByRole("button", { name: /^Authenticity:/ }).click();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${authenticity}`) }).click();
  await expect(card(page).getByRole("button", { name: `Authenticity: ${authenticity}` })).toBeVisible();
}

/** Marks each item with one key, and sees the suggestion follow. */
async function judgesAndSubmits(page: Page, rationale: string): Promise<void> {
  const suggestion = page.locator(".assessment [aria-live]");
  await page.keyboard.press("3");
  for (const key of ["k", "1", "k", "1"]) await page.keyboard.press(key);
  await expect(suggestion).toContainText("These findings suggest Confirmed.");
  await noAxeViolations(page);
  await page.keyboard.press("v");
  await page.keyboard.press("1");
  await page.keyboard.press("r");
  await page.keyboard.type(rationale);
  await page.keyboard.press("Escape");
  await submits(page);
}

async function submits(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Where the claim stands" })).toContainText("Nothing is missing.");
  await page.keyboard.press("s");
  await isStage(page, "In review");
}

/** Publishes for the first time; answers with the address chosen for it. `before` looks at it while it is not public. */
async function publishesFirst(page: Page, before: (slug: string) => Promise<void>): Promise<string> {
  const slug = `newsroom-${crypto.randomUUID().slice(0, 8)}`;
  await publishes(page, async (dialog) => {
    await dialog.getByLabel("Address").fill(slug);
    await before(slug);
  });
  return `/verdicts/${slug}`;
}

async function publishes(page: Page, fillIn: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
  await bar(page).getByRole("button", { name: /^Publish revision/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Publish revision/ });
  await fillIn(dialog);
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await isStage(page, "Published");
}

async function correctsTheWords(editor: Page, checker: Page): Promise<void> {
  await bar(editor).getByRole("button", { name: "Reopen" }).click();
  const dialog = editor.getByRole("dialog", { name: "Reopen the claim" });
  await dialog.getByLabel("Correction").check();
  await dialog.getByLabel("Note to readers").fill("We had called all of them Ukrainian soldiers.");
  await dialog.getByRole("button", { name: "Reopen" }).click();
  await isStage(editor, "Draft");
  await checker.reload();
  await checker.getByRole("button", { name: "Edit the claim" }).click();
  await checker.getByRole("dialog").getByRole("textbox", { name: "Statement" }).fill(CORRECTED);
  await checker.getByRole("button", { name: "Save the claim" }).click();
  await expect(checker.getByRole("heading", { level: 1 })).toHaveText(CORRECTED);
  await submits(checker);
  await editor.reload();
  await bar(editor).getByRole("button", { name: /^Approve revision/ }).click();
  await isStage(editor, "Approved");
  await publishes(editor);
}
