/** The evidence of a claim, in a browser: added, marked, kept, played, edited, taken away. */
import { copyFileSync, mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { type Caller, expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

const documents = join(process.cwd(), "examples", "handover", "documents");
const HTML = join(documents, "kshpw-2025-06-13.html");
const VIDEO = join(documents, "sample-video.mp4");
const RADIO = "Радіо Залізничне";

/** A claim of its own for each story. */
async function aClaim(caller: Caller, statement: string): Promise<{ id: string; version: number }> {
  const made = await caller("POST", "/claims", { statement, kind: "figure", language: "en" });
  expect(made.status).toBe(201);
  return made.body;
}

async function aSource(caller: Caller, source: Record<string, unknown>): Promise<string> {
  return (await caller("POST", "/sources", source)).body.id;
}

async function opened(page: Page, id: string): Promise<Locator> {
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByRole("heading", { name: "Evidence", exact: true })).toBeVisible();
  return page.locator("[data-item][aria-current]");
}

const field = (page: Page) => page.getByRole("combobox", { name: "Add a source", exact: true });
const form = (page: Page) => page.getByRole("form", { name: "New evidence" });

test("a checker finds Interfax by its Russian name, quotes it, and says on whom it relies", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "Interfax was first with the news of the handover.");
  const page = await signedInAs("checker");
  const card = await opened(page, claim.id);
  await expect(page.getByText("Nothing speaks for or against this claim yet.")).toBeVisible();
  await noAxeViolations(page);

  await field(page).fill("Интерфакс");
  await expect(page.getByRole("option", { name: /^Interfax Also Интерфакс/ })).toBeVisible();
  await noAxeViolations(page);
  await page.getByRole("option", { name: /^Interfax Also/ }).click();
  await form(page).getByLabel("Quotation", { exact: true }).fill("The bodies of 1,200 Ukrainian servicemen were transferred");
  await noAxeViolations(page);
  await form(page).getByLabel("Published").fill("Friday");
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(form(page).getByText(/A date such as 2025-06-13/).first()).toBeVisible();
  await expect(form(page).getByLabel("Published")).toBeFocused();
  await expect(form(page).getByLabel("Quotation", { exact: true })).toHaveValue("The bodies of 1,200 Ukrainian servicemen were transferred");
  await form(page).getByLabel("Published").fill("2025-06-13");
  await form(page).getByRole("button", { name: "Attach it" }).click();

  await expect(card.getByRole("heading", { name: "Interfax" })).toBeVisible();
  await expect(card).toBeFocused();
  await expect(card.getByText("“The bodies of 1,200 Ukrainian servicemen were transferred”")).toBeVisible();
  await card.getByRole("combobox", { name: /^Relies on/ }).click();
  await page.getByRole("combobox", { name: /^Relies on/ }).last().fill("unnamed source in the Rus");
  await page.getByRole("option", { name: /^Unnamed source in the Russian military/ }).click();
  await expect(card.getByText("Unnamed source in the Russian military")).toBeVisible();
  await card.getByRole("button", { name: "Credibility: 6, cannot be judged" }).click();
  await noAxeViolations(page);
  await page.getByRole("menuitemradio", { name: "3, possibly true" }).click();
  await card.getByRole("radio", { name: "Confirmed" }).check();
  await expect(page.getByText("1 confirmed", { exact: true })).toBeVisible();
  await expect.poll(async () => (await checker("GET", `/claims/${claim.id}`)).body.evidence).toMatchObject([
    { source: { name: "Interfax" }, quote: "The bodies of 1,200 Ukrainian servicemen were transferred", credibility: 3, finding: "confirmed", publishedAt: "2025-06-13", reliesOnSources: [{ name: "Unnamed source in the Russian military" }] },
  ]);
});

test("a new source is made in the same step, its page kept, and the quotation found in it", async ({ signedInAs, token }) => {
  const claim = await aClaim(token("checker"), "A headquarters gave the number on its page.");
  const page = await signedInAs("checker");
  const card = await opened(page, claim.id);
  await field(page).fill("Штаб з повернення тіл загиблих");
  await page.getByRole("option", { name: /^New source named “Штаб з повернення/ }).click();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(form(page).getByText("Say what kind of source it is.")).toBeVisible();
  await noAxeViolations(page);
  await form(page).getByLabel("Kind").selectOption("official_body");
  await form(page).getByRole("combobox", { name: "Affiliation" }).click();
  await page.getByRole("option", { name: "Ukraine" }).click();
  await form(page).getByLabel("Reliability").selectOption("B");
  await form(page).getByLabel("Quotation", { exact: true }).fill("в Україну повернуто 1 200 тіл");
  await expect(form(page).getByRole("combobox", { name: "Language of the quotation" })).toHaveText("Not said");
  await form(page).getByRole("combobox", { name: "Language of the quotation" }).click();
  await page.getByRole("combobox", { name: "Language of the quotation" }).last().fill("Ukr");
  await page.getByRole("option", { name: /^Ukrainian/ }).click();
  await form(page).getByLabel("Translation").fill("1,200 bodies were returned to Ukraine");
  await form(page).getByLabel("Choose a file").setInputFiles(HTML);
  await expect(form(page).getByText("kshpw-2025-06-13.html")).toBeVisible();
  await expect(form(page).getByTitle(/^[0-9a-f]{64}$/)).toBeVisible();
  await form(page).getByRole("button", { name: "Attach it" }).click();

  await expect(card.getByRole("heading", { name: "Штаб з повернення тіл загиблих" })).toBeVisible();
  await expect(card.locator("blockquote[lang=uk]")).toHaveText("«в Україну повернуто 1 200 тіл»");
  await expect(card.getByText("Official body · Ukraine · B, usually reliable")).toBeVisible();
  await expect(card.getByText(/Snapshot of .* uploaded\. Quotation found in it\./)).toBeVisible();
  const kept = card.getByRole("link", { name: /^Download kshpw-2025-06-13\.html, SHA-256/ });
  await expect(kept).toHaveAttribute("rel", "noreferrer");
  const download = await page.request.get((await kept.getAttribute("href")) ?? "");
  expect(new URL(download.url()).host).not.toBe(new URL(page.url()).host);
  expect(download.headers()["content-disposition"]).toBe("attachment; filename*=UTF-8''kshpw-2025-06-13.html");

  await field(page).fill("штаб з повернення тіла загиблих");
  await page.getByRole("option", { name: /^New source named/ }).click();
  await form(page).getByRole("button", { name: "Use Штаб з повернення тіл загиблих" }).click();
  await expect(form(page).getByText("Official body · Ukraine · B, usually reliable")).toBeVisible();
  await form(page).getByRole("button", { name: "Leave it" }).click();
  await card.getByRole("button", { name: "Paste its text" }).click();
  await card.getByRole("button", { name: "Keep this text" }).click();
  await expect(card.getByText("Paste the text first.")).toBeVisible();
  await card.getByLabel("Its text, as it stands").fill("Того дня в Україну повернуто 1 200 тіл.");
  await card.getByRole("button", { name: "Keep this text" }).click();
  await expect(card.getByText(/pasted by hand\. Quotation found in it\./)).toBeVisible();
});

test("a video plays and can be sought in; marked as distressing it is covered until asked for", async ({ signedInAs, token }) => {
  const claim = await aClaim(token("checker"), "A video shows the lorries.");
  const page = await signedInAs("checker");
  const checker = token("checker");
  const custody = async () => {
    const { fileId } = (await checker("GET", `/claims/${claim.id}`)).body.evidence[0];
    return (await checker("GET", `/files/${fileId}/custody`)).body.items.map(({ action }: { action: string }) => action);
  };
  const ranges: string[] = [];
  page.on("response", (response) => { if (response.status() === 206) ranges.push(response.headers()["content-range"] ?? ""); });
  const card = await opened(page, claim.id);
  await page.getByLabel("A file", { exact: true }).setInputFiles(VIDEO);
  await expect(form(page).getByText("MP4 video")).toBeVisible();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(form(page).getByText("Choose the source, or make a new one.")).toBeVisible();
  await form(page).getByRole("combobox", { name: "Source" }).click();
  await page.getByRole("combobox", { name: "Source" }).last().fill("handover video");
  await page.getByRole("option", { name: /^Handover video/ }).click();
  await form(page).getByRole("button", { name: "Attach it" }).click();

  const video = card.locator("video");
  // Until it is played a picture of the desk's stands for it, and nobody has viewed the original.
  await expect(video).toHaveAttribute("poster", /^\/api\/v1\/files\//, { timeout: 30_000 });
  expect([ranges, await custody()]).toEqual([[], ["upload"]]);
  await video.evaluate((player: HTMLVideoElement) => { player.preload = "auto"; });
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState)).toBeGreaterThanOrEqual(1);
  expect(await custody()).toEqual(["view", "upload"]);
  expect(await video.evaluate((player: HTMLVideoElement) => ({ muted: player.muted, paused: player.paused }))).toEqual({ muted: true, paused: true });
  const soughtTo = await video.evaluate((player: HTMLVideoElement) => new Promise<number>((resolve) => {
    player.addEventListener("seeked", () => resolve(player.currentTime), { once: true });
    player.currentTime = player.duration / 2;
  }));
  expect(soughtTo).toBeGreaterThan(0.5);
  expect(ranges[0]).toMatch(/^bytes 0-/);
  await video.evaluate((player: HTMLVideoElement) => player.play());
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime)).toBeGreaterThan(soughtTo);
  await expect(card.getByText(/Snapshot of .*uploaded/)).toBeVisible();

  await card.getByText("Quotation, address, date, notes").click();
  await card.getByLabel("Distressing").check();
  await expect(card.getByText("Covered: marked as distressing.")).toBeVisible();
  await expect(video).toHaveCount(0);
  await noAxeViolations(page);
  await card.getByRole("button", { name: "Show it, still and muted" }).click();
  await expect(video).toBeVisible();
  await noAxeViolations(page);
});

test("a file that is refused or cancelled says why, and keeps what was typed", async ({ signedInAs, token }) => {
  const claim = await aClaim(token("checker"), "A leaked file proves it.");
  const page = await signedInAs("checker");
  await opened(page, claim.id);
  const folder = mkdtempSync(join(tmpdir(), "evidence-e2e-"));
  const [program, huge] = [join(folder, "tool.exe"), join(folder, "huge.mp4")];
  writeFileSync(program, Buffer.from("MZ\u0000\u0001\u0002\u0003".repeat(40), "latin1"));
  writeFileSync(huge, "");
  truncateSync(huge, 600 * 1024 * 1024);

  await field(page).fill("Interfax");
  await page.getByRole("option", { name: /^Interfax/ }).first().click();
  await form(page).getByLabel("Quotation", { exact: true }).fill("kept all the while");
  const choose = form(page).getByLabel("Choose a file");
  await choose.setInputFiles(program);
  await expect(form(page).getByText(/tool\.exe.*Text, HTML, PDF, pictures, sound and video are taken/)).toBeVisible();
  await noAxeViolations(page);
  await choose.setInputFiles(huge);
  await expect(form(page).getByText(/huge\.mp4.*600 MB.*up to 512 MB/)).toBeVisible();
  await form(page).getByRole("button", { name: "Attach it" }).click();
  await expect(form(page)).toBeVisible();

  await page.route("**/api/files", () => {}); // never answered
  await choose.setInputFiles(VIDEO);
  await expect(form(page).getByRole("progressbar")).toBeVisible();
  await form(page).getByRole("button", { name: "Cancel" }).click();
  await expect(form(page).getByText(/The upload was cancelled\. Nothing was kept\./)).toBeVisible();
  await page.unroute("**/api/files");
  await expect(form(page).getByLabel("Quotation", { exact: true })).toHaveValue("kept all the while");
  await form(page).getByRole("button", { name: "Try again" }).click();
  await expect(form(page).getByText("MP4 video")).toBeVisible();

  await page.reload();
  await expect(form(page).getByLabel("Quotation", { exact: true })).toHaveValue("kept all the while");
  await expect(form(page).getByText("Interfax")).toBeVisible();
  // The desk had all of it.
  await expect(form(page).getByText("MP4 video")).toBeVisible();
  await form(page).getByRole("button", { name: "Leave it" }).click();
  await expect(field(page)).toBeFocused();
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(form(page).getByText("MP4 video")).toBeVisible();
  await form(page).getByRole("button", { name: "Take it out" }).click();

  // Sent in part from this browser, and chosen anew: it is asked whether to go on.
  await page.route("**/api/files/*", (route) => (route.request().method() === "PATCH" ? undefined : route.continue()));
  const film = join(folder, "film.mp4");
  copyFileSync(VIDEO, film);
  truncateSync(film, 3 * 1024 * 1024);
  await Promise.all([page.waitForRequest((request) => request.method() === "PATCH"), choose.setInputFiles(film)]);
  await form(page).getByRole("button", { name: "Leave it" }).click();
  await page.unroute("**/api/files/*");
  await page.getByLabel("A file", { exact: true }).setInputFiles(film);
  await form(page).getByRole("button", { name: "Go on with film.mp4" }).click();
  await expect(form(page).getByText("MP4 video")).toBeVisible();
});

test("every field of an item is edited where it stands, and an item is taken away after a question", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "The list had 27 names.");
  const sourceId = await aSource(checker, { name: RADIO, kind: "news_outlet", affiliation: "ukraine" });
  await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId, medium: "text" });
  const page = await signedInAs("checker");
  const card = await opened(page, claim.id);
  await card.getByText("Quotation, address, date, notes").click();
  const words = { "Quotation": "у списку 27 імен", "Translation": "27 names on the list", "Address": "https://radio.example.org/27", "Published": "2025-06-11T15:45:00Z", "Place in it": "02:15", "Transcript": "Диктор: у списку 27 імен.", "Note": "Recorded off air." };
  for (const [label, text] of Object.entries(words)) {
    await card.getByLabel(label, { exact: true }).fill(text);
    await card.getByLabel(label, { exact: true }).blur();
  }
  await card.getByLabel("Medium").selectOption("audio");
  await card.getByRole("combobox", { name: "Language", exact: true }).click();
  await page.getByRole("combobox", { name: "Language", exact: true }).last().fill("Ukr");
  await page.getByRole("option", { name: /^Ukrainian/ }).click();
  await card.getByRole("button", { name: "Attribution: Unnamed" }).click();
  await page.getByRole("menuitemradio", { name: /^Named/ }).click();
  await card.getByRole("button", { name: "Authenticity: Not established" }).click();
  await page.getByRole("menuitemradio", { name: /^Authentic/ }).click();
  await card.getByLabel("Distressing").check();
  await expect.poll(async () => (await checker("GET", `/claims/${claim.id}`)).body.evidence[0]).toMatchObject({
    quote: words.Quotation, translation: words.Translation, url: words.Address, publishedAt: words.Published, locator: words["Place in it"], transcript: words.Transcript,
    note: words.Note, medium: "audio", language: "uk", attribution: "named", authenticity: "authentic", graphic: true,
  });
  await expect(card.getByText("Ukrainian, translated by the desk · audio, 11 June 2025, 15:45 UTC · 02:15")).toBeVisible();
  await expect(card.getByText("Quotation found in the transcript.")).toBeVisible();
  await noAxeViolations(page);

  await card.getByLabel("Address", { exact: true }).fill("radio.example.org");
  await card.getByLabel("Address", { exact: true }).blur();
  await expect(card.getByText(/beginning with http/)).toBeVisible();
  await expect(card.getByLabel("Address", { exact: true })).toHaveValue("radio.example.org");
  await page.reload();
  await card.getByText("Quotation, address, date, notes").click();
  await expect(card.getByLabel("Address", { exact: true })).toHaveValue("radio.example.org");

  await card.getByRole("button", { name: "Remove from this claim" }).click();
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(card).toBeVisible();
  await card.getByRole("button", { name: "Remove from this claim" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("Nothing speaks for or against this claim yet.")).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test("a confidential source is marked, with what readers see; only an editor releases", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "An officer saw the lorries.");
  const sourceId = await aSource(checker, { name: "Captain Y.", kind: "eyewitness", affiliation: "ukraine", confidential: true, publicDescription: "an officer who asked not to be named" });
  await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId, medium: "statement", quote: "I saw the lorries" });
  const page = await signedInAs("checker");
  const card = await opened(page, claim.id);
  await expect(card.getByText(/Confidential\. Readers see “an officer who asked not to be named”, eyewitness, Ukraine, and the finding; nothing else of this item\./)).toBeVisible();
  await card.getByText("Quotation, address, date, notes").click();
  await expect(card.getByText("Nothing. Only an editor may release more of it.")).toBeVisible();
  const editors = await signedInAs("editor");
  const theirs = await opened(editors, claim.id);
  await theirs.getByText("Quotation, address, date, notes").click();
  await theirs.getByLabel("Quotation", { exact: true }).last().check();
  await expect(theirs.getByText(/released of this item: quotation\./)).toBeVisible();
  await noAxeViolations(editors);
});

test("somebody who may not edit reads everything, in plain words", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "An admin looks on.");
  const { items } = (await checker("GET", "/sources?q=interfax")).body;
  const attached = await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId: items[0].id, medium: "text", quote: "1,200 bodies", finding: "confirmed", credibility: 3 });
  await checker("POST", `/claims/${claim.id}/evidence`, { version: attached.body.version, sourceId: items[0].id, medium: "text" });
  const page = await signedInAs("admin");
  await opened(page, claim.id);
  const list = page.getByRole("list", { name: "Evidence items" });
  await expect(list.getByText("Confirmed", { exact: true })).toBeVisible();
  await expect(list.getByText("No finding yet")).toBeVisible();
  await expect(list.getByRole("radio")).toHaveCount(0);
  await expect(field(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Open Interfax" }).first().click();
  await expect(list.getByText("3, possibly true")).toBeVisible();
  await expect(list.getByRole("button", { name: /Remove|Credibility|Keep a file/ })).toHaveCount(0);
  await noAxeViolations(page);
});

test("by keyboard alone: a source is added, judged and marked", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "The keyboard is enough.");
  const page = await signedInAs("checker");
  const card = await opened(page, claim.id);
  await expect(field(page)).toBeEditable();
  await page.keyboard.press("a");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("KSHPW");
  await expect(page.getByRole("option", { name: /^Coordination Headquarters/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(form(page).getByLabel("Quotation", { exact: true })).toBeFocused();
  await page.keyboard.type("1,200 bodies");
  // It is loaded with the form: nobody can go where nothing stands yet.
  await expect(form(page).getByRole("combobox", { name: "Language of the quotation" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(form(page).getByRole("combobox", { name: "Language of the quotation" })).toBeFocused();
  for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(card).toBeFocused();
  await page.keyboard.press("2");
  await expect(card.getByRole("radio", { name: "Disputed" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(card.getByRole("button", { name: "Attribution: Unnamed" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await checker("GET", `/claims/${claim.id}`)).body.evidence[0]).toMatchObject({ finding: "disputed", quote: "1,200 bodies" });
});

test("two reports that carry one communiqué are told, and are one origin once the checker says so", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "A communiqué that two carry is one origin.");
  const communique = "Сьогодні, у рамках Стамбульських домовленостей, в Україну повернуто 1 200 тіл, які за твердженням російської сторони належать громадянам України, зокрема військовослужбовцям. Слідчі правоохоронних органів спільно з експертними установами проведуть усі необхідні заходи з ідентифікації.";
  let { version } = claim;
  for (const [name, around] of [["Агенція", "КИЇВ, 13 червня."], ["Вечірні вісті", "Про це сьогодні повідомили нашій редакції."]] as const) {
    const sourceId = await aSource(checker, { name: `${name} ${claim.id.slice(-6)}`, kind: "news_agency", affiliation: "ukraine", reliability: "B" });
    const item = await checker("POST", `/claims/${claim.id}/evidence`, { version, sourceId, medium: "text", language: "uk", attribution: "named", credibility: 2, finding: "confirmed" });
    version = (await checker("POST", `/claims/${claim.id}/evidence/${item.body.evidence.id}/snapshots`, { version: item.body.version, text: `${around} ${communique}` })).body.version;
  }
  const page = await signedInAs("checker");
  await opened(page, claim.id);
  const origins = page.getByRole("region", { name: /origin/ }).getByRole("heading");
  await expect(origins).toContainText("2 origins");
  const paper = page.locator("[data-item]").last();
  await paper.locator(".entry-select").click();
  await expect(paper.getByText(/^8\d % of its words are in/)).toContainText("Агенція");
  await noAxeViolations(page);
  await paper.getByRole("button", { name: /^It relies on Агенція/ }).click();
  await expect(paper.getByText(/of its words are in/)).toHaveCount(0);
  await expect(origins).toContainText("1 origin");
  await page.setViewportSize({ width: 390, height: 844 });
  await noSidewaysScrolling(page);
});

test("on a phone nothing stands out sideways, however long the words", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aClaim(checker, "Long names fit a phone.");
  const long = await aSource(checker, { name: "Міжвідомча координаційна комісія з питань виконання норм міжнародного гуманітарного права та ідентифікаціїзагиблихвійськовослужбовців", kind: "official_body", affiliation: "ukraine" });
  const quote = `${"Відповідно до домовленостей, досягнутих у Стамбулі, ".repeat(12)}найнепередбачуванішевисокоповажнодостойнішими`;
  await checker("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId: long, medium: "document", quote, language: "uk", url: `https://radio.example.org/${"довго".repeat(40)}`, finding: "confirmed" });
  const page = await signedInAs("checker", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const card = await opened(page, claim.id);
  await noSidewaysScrolling(page);
  await card.getByText("Quotation, address, date, notes").click();
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
  await field(page).fill("Міжвідомча");
  await page.getByRole("option", { name: /^Міжвідомча/ }).first().click();
  await expect(form(page)).toBeVisible();
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
});
