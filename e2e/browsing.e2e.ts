/** Readers find their way: by words, by topic, by source; a verdict in somebody else's page; what is covered. */
import { createServer, type Server } from "node:http";
import { approved, aDraft, aStatement, submitted } from "./claims.ts";
import { address, expect, looksWell, test } from "./fixtures.ts";

const DISPUTED = "ukraine-has-not-returned-the-body-of-a-single-russian";
const HANDOVER = "russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on";
const ARTICLE = "1200-bodies-handed-over-as-the-two-sides-dispute-who-has";

/** A connection kept open would be closed by the server while a token is made for a later story. */
const asked = (path: string) => fetch(address(path), { headers: { connection: "close" } });

test("a reader searches with words in any order and case, narrows it down, and the form keeps what was asked", async ({ aReader }) => {
  const page = await aReader();
  await page.goto("/search");
  await page.getByLabel("Words").fill("RUSSIAN body");
  await page.getByLabel("Verdict").selectOption("Disputed");
  await page.getByLabel("Topic").selectOption("body exchange");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: /Disputed: Ukraine has not returned/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Confirmed: / })).toHaveCount(0);
  await expect(page.getByLabel("Words")).toHaveValue("RUSSIAN body");
  await expect(page.getByLabel("Verdict")).toHaveValue("disputed");
  await expect(page.getByText("Narrowed down. Verdict: Disputed; Topic: body exchange")).toBeVisible();
});

test("Cyrillic words that stand nowhere are said back, with advice and a way to send the claim", async ({ aReader }) => {
  const page = await aReader();
  await page.goto("/uk");
  await page.getByLabel("Пошук тверджень і джерел").fill("зерновий коридор");
  await page.getByRole("button", { name: "Шукати" }).click();
  await expect(page.getByLabel("Слова")).toHaveValue("зерновий коридор");
  await expect(page.getByText("не містить слів «зерновий коридор»")).toBeVisible();
  await page.getByRole("link", { name: "надіслати нам твердження" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Написати редакції");
});

test("a date that is none is said beside its field, and stays in it", async ({ aReader }) => {
  const page = await aReader();
  const response = await page.goto("/search?q=body&from=yesterday&verdict=true&topic=%00&cursor=%25");
  expect(response?.status()).toBe(200);
  await expect(page.getByLabel("Published from")).toHaveValue("yesterday");
  await expect(page.getByLabel("Published from")).toHaveAccessibleDescription(/Give a date/);
  await expect(page.getByRole("heading", { name: "What was found" })).toHaveCount(0);
});

test("from the topics to a topic to a verdict, and from its source to what was published on its word", async ({ aReader }) => {
  const page = await aReader();
  await page.goto("/topics");
  await page.getByRole("link", { name: "body exchange" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("body exchange");
  await page.getByRole("link", { name: /Disputed: Ukraine has not returned/ }).click();
  await page.getByRole("link", { name: "Interfax", exact: true }).first().click();
  await expect(page).toHaveURL(/\/sources\/interfax$/);
  await expect(page.getByRole("heading", { name: "Published on its word" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Confirmed: Russia handed over/ })).toBeVisible();
});

test("topics, sources and pages that are not there say so", async () => {
  for (const path of ["/topics/nothing", "/sources/nobody", "/page/99", "/page/0", "/corrections/page/99", "/topics/body%20exchange/page/99", "/embed/nothing", "/embed/articles/nothing", "/verdicts/nothing/report", "/topics/%E0%A4%A"]) {
    expect((await asked(path)).status, path).toBe(404);
  }
});

test.describe("inside somebody else's page", () => {
  let other: Server;
  let place: string;
  test.beforeAll(async () => {
    other = createServer((_, response) => {
      const frames = [`/embed/${DISPUTED}`, `/uk/embed/${HANDOVER}`, `/embed/articles/${ARTICLE}`].map((path) => `<iframe title="${path}" width="300" height="420" src="${address(path)}"></iframe>`);
      response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Another site</title>${frames.join("")}`);
    });
    await new Promise<void>((resolve) => { other.listen(0, resolve); });
    const given = other.address();
    place = `http://127.0.0.1:${typeof given === "object" && given ? given.port : 0}/`;
  });
  test.afterAll(() => { other.close(); });

  test("a verdict is shown in a frame 300 px wide, without cookie or script, and opens beside the page", async ({ aReader }) => {
    const page = await aReader();
    await page.goto(place);
    const frame = page.frameLocator(`iframe[title="/embed/${DISPUTED}"]`);
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("“Ukraine has not returned the body of a single Russian soldier.”");
    await expect(frame.getByText("Disputed", { exact: true })).toBeVisible();
    await expect(frame.getByRole("link")).toHaveAttribute("target", "_blank");
    await expect(page.frameLocator(`iframe[title="/uk/embed/${HANDOVER}"]`).getByText("Підтверджено", { exact: true })).toBeVisible();
    await expect(page.frameLocator(`iframe[title="/embed/articles/${ARTICLE}"]`).getByRole("listitem")).toHaveCount(4);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("no other page of ours may be framed", async () => {
    for (const path of ["/", `/verdicts/${DISPUTED}`, `/articles/${ARTICLE}`, "/search"]) {
      expect((await asked(path)).headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
    }
    expect((await asked(`/embed/${DISPUTED}`)).headers.get("set-cookie")).toBeNull();
  });
});

test("words of graphic evidence stay covered until a reader without scripts asks for them, and never reach paper", async ({ aReader, token }) => {
  const [checker, editor] = [token("checker"), token("editor")];
  const draft = await aDraft(checker, aStatement("The recording is of the shelling"));
  const changed = await checker("PATCH", `/claims/${draft.id}/evidence/${draft.evidence[0].id}`, { version: draft.version, graphic: true });
  const { id, version } = await approved(editor, await submitted(checker, changed.body.claim));
  const { body } = await editor("POST", `/claims/${id}/publications`, { version });
  const page = await aReader();
  await page.goto(`/verdicts/${body.slug}`);
  const words = page.locator("#e1 blockquote");
  await expect(words).toBeHidden();
  await page.getByText("Distressing: words about violence, death or injury.").click();
  await expect(words).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(words).toBeHidden();
  await expect(page.locator("#e2 blockquote")).toBeVisible();
});

for (const [look, options] of Object.entries({
  "light at 1280": { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  "dark at 320": { viewport: { width: 320, height: 700 }, colorScheme: "dark" },
} as const)) {
  test(`lists, search, forms and embeds are accessible and fit, ${look}`, async ({ browser }) => {
    const page = await (await browser.newContext({ ...options, baseURL: address("") })).newPage();
    for (const path of ["/topics", "/uk/topics/body%20exchange", "/sources", "/sources/interfax", "/search?q=bodies", "/uk/search?from=x", "/about", "/ru/tips", "/tips/thanks", `/verdicts/${DISPUTED}/report`, `/embed/${DISPUTED}`, `/embed/articles/${ARTICLE}`]) await looksWell(page, path);
    await page.context().close();
  });
}
