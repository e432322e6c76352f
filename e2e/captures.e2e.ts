/** A page on the web is captured, looked at in every way, edited in silence by its owner, and captured again. */
import { createServer, type Server } from "node:http";
import type { Page } from "playwright/test";
import { aStatement } from "./claims.ts";
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

const phone = { viewport: { width: 390, height: 844 } };
/** A real browser loads the page: on a busy machine that takes its time. */
const CAPTURED = { timeout: 60_000 };

let wire: Server;
let bodies = "1,200";
const address = (path: string) => `http://127.0.0.1:${process.env.PAGES_PORT ?? ""}${path}`;

/** A wire report, long enough to be one. */
const report = () => `<!doctype html><html lang="en"><head><title>Bodies handed over</title><meta property="article:published_time" content="2025-06-13T10:00:00+03:00"></head><body><article><h1>Bodies handed over</h1>
<p>Both sides met at the border on Friday. The exchange had been agreed on in the talks of the week before, and officials of both sides were there when the lorries came.</p>
<p>The bodies of ${bodies} servicemen were transferred, the headquarters said. It gave no names, and said that those would follow once experts had done their work.</p>
<p>Nothing was said of the wounded. A further exchange is being prepared, according to the same statement, and would take place before the end of the month.</p></article></body></html>`;

test.beforeAll(async () => {
  wire = createServer((_, response) => { response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(report()); });
  await new Promise<void>((resolve) => { wire.listen(Number(process.env.PAGES_PORT), "127.0.0.1", resolve); });
});
test.afterAll(() => new Promise((resolve) => { wire.close(resolve); wire.closeAllConnections(); }));

test("a source is captured, its quotation found, and a silent edit of the page seen", async ({ signedInAs, token }) => {
  test.setTimeout(180_000);
  const checker = token("checker");
  const { body: claim } = await checker("POST", "/claims", { statement: aStatement("1,200 bodies were handed over at the border"), kind: "figure", language: "en" });
  const { body: source } = await checker("POST", "/sources", { name: `Wire ${claim.id.slice(-6)}`, kind: "news_agency", affiliation: "independent", reliability: "B" });
  const { body: item } = await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId: source.id, medium: "text", url: address("/report"), quote: "The bodies of 1,200 servicemen were transferred", language: "en", finding: "confirmed" });
  await checker("POST", `/claims/${claim.id}/evidence`, { version: item.version, sourceId: source.id, medium: "text", url: "http://10.0.0.1/private", language: "en" });
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${claim.id}`);
  const card = page.locator("[data-item]").first();
  await expect(card.getByText("Quotation found in it.")).toBeVisible(CAPTURED);
  const other = page.locator("[data-item]").last();
  await expect(other.getByText("Private network: never fetched.")).toBeVisible(CAPTURED);
  // It opens by itself, as the first that waits for a finding.
  await expect(other.getByRole("button", { name: "Upload a copy" })).toBeVisible();
  await other.getByRole("button", { name: "Write a note" }).click();
  await expect(other.getByLabel("Note", { exact: true })).toBeFocused();
  await noAxeViolations(page);

  await card.locator(".entry-select").click();
  await expect(card.getByText("The page gives 13 June 2025, 07:00 UTC as its date.")).toBeVisible();
  const dateKept = async () => (await checker("GET", `/claims/${claim.id}`)).body.evidence[0].publishedAt;
  expect(await dateKept()).toBeNull();
  await card.getByRole("button", { name: "Use it" }).click();
  await expect(card).toBeFocused();
  await expect.poll(dateKept).toBe("2025-06-13T10:00:00+03:00");
  await page.keyboard.press("u");
  await expect(card.getByRole("button", { name: "Use it" })).toBeVisible();
  await expect.poll(dateKept).toBeNull();

  bodies = "1,212";
  await card.getByRole("button", { name: "Capture again" }).click();
  await expect(card.getByText("Changed since its finding.")).toBeVisible(CAPTURED);
  await card.getByRole("link", { name: "See what changed" }).click();
  await expect(page.locator("ins").first()).toContainText("1,212");
  await noAxeViolations(page);
  await lookedAt(page);
});

/** Each view of the newest snapshot. */
async function lookedAt(page: Page): Promise<void> {
  const view = (name: string) => page.getByRole("navigation", { name: "Views of the snapshot" }).getByRole("link", { name, exact: true }).click();
  await view("Text");
  await expect(page.getByText("The quotation does not stand in it word for word.")).toBeVisible();
  await expect(page.locator("mark").first()).toContainText("1,212");
  await noAxeViolations(page);
  await view("Picture");
  await expect.poll(() => page.getByRole("img", { name: /^Screenshot/ }).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await view("Page");
  await expect(page.frameLocator("iframe[sandbox='']").getByText("Both sides met at the border on Friday.")).toBeVisible();
  await noAxeViolations(page);
  await view("Files");
  await expect(page.getByRole("row", { name: /^Manifest/ })).toBeVisible();
  await noAxeViolations(page);
  await view("How");
  await expect(page.getByText(/CAPTURE_ALLOW_PRIVATE/)).toBeVisible();
  await noAxeViolations(page);
  await page.setViewportSize(phone.viewport);
  for (const name of ["Files", "How", "Compare", "Text"]) {
    await view(name);
    await expect(page.getByRole("navigation", { name: "Views of the snapshot" }).getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
    await noSidewaysScrolling(page);
  }
}

test("an article is fetched by its address alone, and the list of captures says what came to nothing", async ({ signedInAs }) => {
  test.setTimeout(120_000);
  const page = await signedInAs("checker");
  await page.goto("/desk/articles/new");
  await page.getByRole("button", { name: "Fetch and read it" }).click();
  await expect(page.getByText("Give its address first.")).toBeVisible();
  await noAxeViolations(page);
  await page.getByLabel("Where it stands on the web").fill(address(`/news/${crypto.randomUUID()}`));
  await page.getByRole("button", { name: "Fetch and read it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bodies handed over" })).toBeVisible(CAPTURED);
  await expect(page.getByText("Both sides met at the border on Friday.")).toBeVisible();
  await expect(page.getByText("Bodies handed over", { exact: true })).toHaveCount(1);
  await page.getByRole("link", { name: "snapshot", exact: true }).click();
  await expect(page.getByText("Snapshot 1 of 1", { exact: true })).toBeVisible();

  await page.goto("/desk/captures");
  await expect(page.getByRole("region", { name: /^Came to nothing lately/ })).toContainText("Not captured.");
  await noAxeViolations(page);
  await page.setViewportSize(phone.viewport);
  await noSidewaysScrolling(page);
});
