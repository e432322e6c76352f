/** Articles at the desk: brought in, read, marked with claims in any script, imported again and mended. */
import type { Page } from "playwright/test";
import { type Caller, expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";
import { choose, selectByMouse } from "./passages.ts";

const exchange = [
  "The ministry said on Friday that 1,200 bodies were handed over, as it had announced a week before at a briefing.",
  "The talks in Istanbul lasted an hour and were held in Russian.",
  "As the war enters its third year, the return of the dead has become one of the few matters on which the two sides still deal.",
] as const;
const text = exchange.join("\n\n");

test("a checker pastes an article; what is missing is said, nothing typed is lost, and the desk finds out the language", async ({ signedInAs }) => {
  const page = await signedInAs("checker");
  await page.goto("/desk/articles");
  await page.getByRole("link", { name: "Add an article" }).click();
  await page.getByRole("button", { name: "Add the article" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Two things to put right");
  await expect(page.getByRole("textbox", { name: "Text" })).toBeFocused();
  await noAxeViolations(page);
  await page.getByRole("textbox", { name: "Text" }).fill("Сьогодні в Україну повернуто 1 200 тіл загиблих військовослужбовців.\n\nПро умови передання нічого не сказано.");
  await page.getByLabel("Title").fill("Повернуто тіла загиблих");
  await page.getByLabel("Published on").fill("вчора");
  await page.getByRole("button", { name: "Add the article" }).click();
  await expect(page.getByLabel("Published on")).toBeFocused();
  await page.reload();
  await expect(page.getByText("What you began here is back.")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Повернуто тіла загиблих");
  await page.getByLabel("Published on").fill("2025-06-13");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Повернуто тіла загиблих");
  await expect(page.getByText("Ukrainian", { exact: true })).toBeVisible();
  await expect(page.getByText("13 June 2025", { exact: true }).first()).toBeVisible();
  await page.goto("/desk/articles/new");
  await expect(page.getByLabel("Title")).toHaveValue("");
});

test("a Markdown file brings its title, publisher and date along; another kind of file is refused, and what stands is kept", async ({ signedInAs }) => {
  const page = await signedInAs("checker");
  await page.goto("/desk/articles/new");
  const file = page.getByLabel("Text or Markdown file");
  await file.setInputFiles({ name: "dispatch.md", mimeType: "text/markdown", buffer: Buffer.from(`---\ntitle: "Brought by a file"\npublisher: The Sample Dispatch\npublishedAt: "2025-06-13T18:30:00+03:00"\n---\n# A heading\n\nSome **bold** [words](https://example.org).\n`) });
  await expect(page.getByLabel("Title")).toHaveValue("Brought by a file");
  await expect(page.getByText("came from the lines at the top of the text")).toContainText("Title, Publisher, Published on");
  await file.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await expect(page.getByText("“scan.pdf” is not a text or Markdown file. Save it as plain text, or paste its words.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue(/Some \*\*bold\*\*/);
  await page.getByRole("button", { name: "Add the article" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brought by a file");
  await expect(page.getByText("Some bold words.")).toBeVisible();
  await expect(page.getByText("13 June 2025, 15:30 UTC")).toBeVisible();
});

test("articles are found by any word of their title or publisher and opened by keyboard", async ({ signedInAs, token }) => {
  await anArticle(token("checker"), { title: "Знайти цю статтю", text: "Сьогодні в Києві йде дощ.", publisher: "Кур’єр Полісся" });
  const page = await signedInAs("checker");
  await page.goto("/desk/articles");
  await page.getByLabel("Find an article by title or publisher").fill("полісся");
  await expect(page.getByRole("region", { name: "Articles" }).getByRole("listitem")).toHaveText([/Знайти цю статтю.*Кур’єр Полісся.*Ukrainian.*No claims yet/]);
  await expect(page).toHaveURL(/q=/);
  await noAxeViolations(page);
  await page.getByLabel("Find an article by title or publisher").blur();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Знайти цю статтю");
  await page.goto("/desk/articles?q=nothing-holds-this");
  await expect(page.getByRole("heading", { name: /No article holds .*nothing-holds-this/ })).toBeVisible();
  await noAxeViolations(page);
});

test("selected words become a claim in two keystrokes, underlined and named beside the text", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const { id } = await anArticle(checker, { title: "Two keystrokes", text });
  const page = await signedInAs("checker");
  await page.goto(`/desk/articles/${id}`);
  await choose(page, "1,200 bodies were handed over");
  await noAxeViolations(page);
  await page.keyboard.press("c");
  await expect(page.getByLabel("Statement, as it is asserted")).toHaveValue("1,200 bodies were handed over.");
  await expect(page.getByRole("radio", { name: "Figure" })).toBeChecked();
  await noAxeViolations(page);
  await page.keyboard.press("Control+Enter");
  await expect(beside(page, 1)).toContainText("1,200 bodies were handed over.No verdict yet · draft");
  await expect(page.locator("mark[data-claim]")).toHaveText("1,200 bodies were handed over");
  const { body } = await checker("GET", `/articles/${id}`);
  expect(body.appearances).toMatchObject([{ statement: "1,200 bodies were handed over.", anchor: { exact: "1,200 bodies were handed over", state: "ok" } }]);
});

test("by keyboard alone one chooses a sentence, trims it by words, and makes a claim of it; what was typed outlives a change of mind", async ({ signedInAs, token }) => {
  const { id } = await anArticle(token("checker"), { title: "By keyboard", text });
  const page = await signedInAs("checker");
  await page.goto(`/desk/articles/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const key of ["j", "j", "l", "l", "l", "l", "Shift+H"]) await page.keyboard.press(key);
  await expect(page.locator("[data-chosen]")).toHaveText("lasted an hour and were held in Russian");
  await page.keyboard.press("c");
  await page.getByLabel("Statement, as it is asserted").fill("The talks were held in Russian.");
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page.getByLabel("Statement, as it is asserted")).toHaveValue("The talks were held in Russian.");
  await page.keyboard.press("Control+Enter");
  const link = beside(page, 2).getByRole("link", { name: /The talks were held in Russian/ });
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute("href", /\/desk\/claims\/.+/);
});

test("the passage is added to a claim that is there already", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const { id } = await anArticle(checker, { title: "Said elsewhere too", text });
  const { body: claim } = await checker("POST", "/claims", { statement: "The Istanbul talks were in Russian, says everybody.", kind: "fact", language: "en" });
  const page = await signedInAs("checker");
  await page.goto(`/desk/articles/${id}`);
  await choose(page, "were held in Russian");
  await page.keyboard.press("a");
  await page.getByRole("combobox", { name: "Find a claim by its words" }).fill("says everybody");
  await expect(page.getByRole("option", { name: /says everybody/ })).toBeVisible();
  await noAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(beside(page, 2)).toContainText("The Istanbul talks were in Russian, says everybody.");
  expect((await checker("GET", `/claims/${claim.id}`)).body.appearances).toMatchObject([{ articleId: id, anchor: { exact: "were held in Russian" } }]);
});

test("claims are underlined by their verdict, and those that overlap have a line each", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const { id } = await anArticle(checker, { title: "Lines", text });
  const wide = await aClaimOn(checker, id, "1,200 bodies were handed over, as it had announced");
  await aClaimOn(checker, id, "were handed over, as it had announced a week before");
  await checker("PUT", `/claims/${wide.id}/verdict`, { version: wide.version, verdict: "disputed", rationale: "Others say otherwise." });
  for (const options of [{ viewport: { width: 1280, height: 800 } }, { viewport: { width: 390, height: 844 }, colorScheme: "dark" }] as const) {
    const page = await signedInAs("checker", options);
    await page.goto(`/desk/articles/${id}`);
    await expect(beside(page, 1).getByRole("listitem")).toHaveText([/had announced.*Disputed · draft/, /a week before.*No verdict yet · draft/]);
    const lines = await page.locator("mark[data-claim]").evaluateAll((marks) => [...new Set(marks.map((mark) => `${mark.dataset["mark"]} at level ${mark.dataset["level"]}: ${getComputedStyle(mark).textDecorationStyle}`))]);
    expect(lines.sort()).toEqual(["disputed at level 0: double", "none at level 1: solid"]);
    await noAxeViolations(page);
    await noSidewaysScrolling(page);
  }
});

test("a new version leaves one passage as it was, one drifted and one orphaned, and both are mended by hand", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const { id } = await anArticle(checker, { title: "Imported again", text });
  const [, lost, drifted] = [await aClaimOn(checker, id, "1,200 bodies were handed over"), await aClaimOn(checker, id, "The talks in Istanbul lasted an hour and were held in Russian"), await aClaimOn(checker, id, "As the war enters its third year")];
  const page = await signedInAs("checker");
  await page.goto(`/desk/articles/${id}`);
  await page.getByRole("link", { name: "Import a new version" }).click();
  await page.getByRole("textbox", { name: "Text" }).fill(text.replace(`${exchange[1]}\n\n`, "").replace("third year", "fourth year"));
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Import as version 2" }).click();
  await expect(page.getByText("Three claims: 1 unchanged, 1 drifted, 1 orphaned.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 claim has lost its place" })).toBeVisible();
  await expect(beside(page, 2)).toContainText("Drifted. Since version 1: As the war enters its Removed: thirdAdded: fourth year");
  await noAxeViolations(page);

  await page.getByRole("link", { name: "Show it in version 1" }).click();
  await expect(page.getByText("You read version 1 of 2.")).toBeVisible();
  await expect(beside(page, 2)).toContainText("The talks in Istanbul lasted an hour");
  await expect(page.getByRole("button", { name: "Keep this place" })).toHaveCount(0);
  await noAxeViolations(page);
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.getByRole("heading", { name: "What changed from version 1 to version 2" })).toBeVisible();
  await expect(page.locator("del")).toHaveText([exchange[1], "Removed: third"]);
  await noAxeViolations(page);

  await page.goto(`/desk/articles/${id}`);
  await page.getByRole("button", { name: "Keep this place" }).click();
  await expect(page.getByText("The passage is mended")).toBeVisible();
  await expect(page.getByText("Drifted.")).toHaveCount(0);
  await page.getByRole("button", { name: "Choose a passage" }).click();
  await choose(page, "the two sides still deal");
  await noAxeViolations(page);
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { name: /lost its place/ })).toHaveCount(0);
  await expect(beside(page, 2)).toContainText("The talks in Istanbul lasted an hour");
  expect((await checker("GET", `/claims/${lost.id}`)).body.appearances).toMatchObject([{ articleVersion: 2, anchor: { exact: "the two sides still deal", state: "ok" } }]);
  expect((await checker("GET", `/claims/${drifted.id}`)).body.appearances).toMatchObject([{ anchor: { exact: "As the war enters its fourth year", state: "ok" } }]);
});

test("a passage whose claim is in review waits, and says for what; one may be taken off its article", async ({ signedInAs, token }) => {
  const [checker, editor] = [token("checker"), token("editor")];
  const { id } = await anArticle(checker, { title: "In review meanwhile", text });
  await submitted(checker, await aClaimOn(checker, id, "The talks in Istanbul lasted an hour"));
  await aClaimOn(editor, id, "were held in Russian");
  await checker("POST", `/articles/${id}/versions`, { version: 1, text: exchange[0] });
  const page = await signedInAs("checker");
  await page.goto(`/desk/articles/${id}`);
  await expect(page.getByRole("heading", { name: "2 claims have lost their place" })).toBeVisible();
  await expect(page.getByText("This claim is in review. It can be mended once it is withdrawn, or once changes are requested.")).toBeVisible();
  await page.getByRole("button", { name: "Take it off this article" }).click();
  await expect(page.getByRole("dialog", { name: "Take the claim off this article?" })).toBeVisible();
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Take it off", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 claim has lost its place" })).toBeVisible();
});

test("two people who change the details at once both see both sides, and nothing is lost", async ({ signedInAs, token }) => {
  const { id } = await anArticle(token("checker"), { title: "As it was", text, publisher: "Dispatch" });
  const page = await signedInAs("checker");
  await page.goto(`/desk/articles/${id}/details`);
  await page.getByLabel("Title").fill("As I put it");
  await page.getByLabel("Author").fill("Olena");
  expect((await token("editor")("PATCH", `/articles/${id}`, { version: 1, title: "As they put it", publisher: "The Dispatch", showFullText: true })).status).toBe(200);
  await page.getByRole("button", { name: "Save the details" }).click();
  const both = page.getByRole("region", { name: "Editor saved other details in the meantime" });
  await expect(both).toBeFocused();
  await expect(both).toContainText("Taken over from them: publisher, full text for readers.");
  await noAxeViolations(page);
  await both.getByRole("button", { name: "Take this" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("As they put it");
  await page.getByRole("button", { name: "Save what stands here now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("As they put it");
  expect((await token("checker")("GET", `/articles/${id}`)).body).toMatchObject({ author: "Olena", publisher: "The Dispatch", showFullText: true, version: 3 });
});

test("an admin who is no fact-checker reads articles and is told who may add them", async ({ signedInAs, token }) => {
  const { id } = await anArticle(token("checker"), { title: "For reading", text });
  const page = await signedInAs("admin");
  await page.goto("/desk/articles/new");
  await expect(page.getByRole("heading", { name: "You may not add articles" })).toBeVisible();
  await noAxeViolations(page);
  await page.goto(`/desk/articles/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("For reading");
  await selectByMouse(page, "1,200 bodies");
  await page.keyboard.press("c");
  await expect(page.getByRole("toolbar", { name: "The chosen words" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Import a new version" })).toHaveCount(0);
  await page.goto("/desk/articles/nothing");
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});

const scripts = [
  { script: "Ukrainian", title: "Обмін у червні", words: "повернуто 1 200 тіл загиблих військовослужбовців", before: "За словами Координаційного штабу, 13 червня в Україну ", after: ", серед яких є й невпізнані. Наддовгеслово: Рентгеноелектрокардіографічногобезпрецедентнонедоторканногість." },
  { script: "Arabic", title: "تبادل الجثامين في إسطنبول", words: "سُلّمت جثامين 1200 جندي", before: "قال المتحدث باسم الوزارة إنه ", after: " يوم الجمعة، وإن المحادثات عُقدت في إسطنبول." },
  { script: "emoji and combining marks", title: "Signs 🕊️ of the times", words: "1,200 🕊️ were returned 👩‍👩‍👧‍👦 le\u0301gua\u0303o", before: "🇺🇦🇷🇺 In the re\u0301sume\u0301 of the day: ", after: " 👍🏽, said the e\u0308diteur 𝒩." },
] as const;

for (const { script, title, words, before, after } of scripts) {
  test(`an article in ${script} is selected, anchored and highlighted right, and published right`, async ({ signedInAs, aReader, token }) => {
    const checker = token("checker");
    const { id, slug } = await anArticle(checker, { title, text: `${before}${words}${after}\n\n${before}…` });
    const said = words.normalize("NFC");
    const page = await signedInAs("checker");
    await page.goto(`/desk/articles/${id}`);
    expect(await page.locator("p[lang]").nth(1).evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe(script === "Arabic" ? "rtl" : "ltr");
    await choose(page, said);
    await page.keyboard.press("c");
    await expect(page.getByLabel("Statement, as it is asserted")).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(page.locator("mark[data-claim]")).toHaveText(said);
    await noAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await noSidewaysScrolling(page);
    const { body: article } = await checker("GET", `/articles/${id}`);
    const [{ claimId, anchor }] = article.appearances;
    expect([...article.text].slice(anchor.start, anchor.end).join("")).toBe(said);
    await published(checker, token("editor"), (await checker("GET", `/claims/${claimId}`)).body);
    const reader = await aReader();
    await reader.goto(`/articles/${slug}`);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(reader.locator("a.said")).toHaveText(`${said} (Unverified)`);
    await noSidewaysScrolling(reader);
  });
}

async function anArticle(caller: Caller, given: { title: string; text: string; publisher?: string }): Promise<{ id: string; slug: string }> {
  const { status, body } = await caller("POST", "/articles", given);
  expect(status).toBe(201);
  return body;
}

type Claim = { id: string; version: number };

async function aClaimOn(caller: Caller, articleId: string, exact: string): Promise<Claim> {
  const { status, body } = await caller("POST", "/claims", { statement: `${exact}.`, kind: "fact", language: "en", appearances: [{ articleId, anchor: { exact } }] });
  expect(status).toBe(201);
  return body;
}

async function submitted(checker: Caller, claim: Claim): Promise<Claim> {
  const judged = await checker("PUT", `/claims/${claim.id}/verdict`, { version: claim.version, verdict: "unverified", rationale: "We looked in the archives of both agencies and found nothing either way." });
  const { status, body } = await checker("POST", `/claims/${claim.id}/submissions`, { version: judged.body.version });
  expect(status).toBe(201);
  return body;
}

async function published(checker: Caller, editor: Caller, claim: Claim): Promise<void> {
  const { id, version } = await submitted(checker, claim);
  const approved = await editor("POST", `/claims/${id}/decisions`, { version, decision: "approve" });
  expect((await editor("POST", `/claims/${id}/publications`, { version: approved.body.version })).status).toBe(201);
}

const beside = (page: Page, paragraph: number) => page.getByRole("list", { name: `Claims in paragraph ${paragraph}` });
