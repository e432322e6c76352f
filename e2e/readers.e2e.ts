import { address, expect, looksWell, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

const HANDOVER = "/verdicts/russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on";
/** What the sample case publishes: other stories publish beside it. */
const sample = ["russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on", "ukraine-has-not-returned-the-body-of-a-single-russian", "kshpw-confirmed-on-13-june-2025-that-1200-bodies-had-been",
  "the-video-spread-in-june-2025-shows-the-handover-of-the"];
const ARTICLE = "/articles/1200-bodies-handed-over-as-the-two-sides-dispute-who-has";

test("a reader without scripts reads a verdict: claim, mark, reason, sources by origin, rules, what is open, history", async ({ aReader }) => {
  const page = await aReader();
  // Other stories publish: the sample's own are found where they always are.
  await page.goto("/topics/body%20exchange");
  await page.getByRole("link", { name: /Confirmed.*1,200 bodies to Ukraine on 13 June/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("“Russia handed over 1,200 bodies to Ukraine on 13 June 2025.”");
  await expect(page.getByText("Two count, resting on two origins.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Origin 2: Unnamed source in the Russian military/ })).toBeVisible();
  await expect(page.locator("blockquote[lang=uk]")).toHaveText("в Україну повернуто 1 200 тіл");
  await expect(page.getByText("At least two independent origins must confirm it.")).toBeVisible();
  await expect(page.getByText("Who the dead are; where and under what conditions they were handed over.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Correction", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Read it as it was" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1,200 Ukrainian soldiers");
});

test("an article shows the verdicts in its text, and only of what is published", async ({ aReader }) => {
  const page = await aReader();
  await page.goto(ARTICLE);
  await expect(page.getByRole("link", { name: /Ukraine had not given back the body of a single Russian soldier/ })).toHaveAttribute("href", /ukraine-has-not-returned/);
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(5);
  await expect(page.getByRole("link", { name: "Read why Ukraine has not returned the body of a single Russian soldier." })).toBeVisible();
  await expect(page.getByText("had returned the bodies of 27 Russian soldiers by 11 June")).toHaveCount(0);
});

for (const [look, options] of Object.entries({
  "light at 1280": { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  "dark at 390": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
} as const)) {
  test(`readers' pages are accessible and fit, ${look}`, async ({ browser }) => {
    // axe itself is a script: it gets in by Playwright's way past the policy, the page's own scripts do not run.
    const page = await (await browser.newContext({ ...options, baseURL: address(""), bypassCSP: false })).newPage();
    for (const path of ["/", HANDOVER, `${HANDOVER}/1`, "/verdicts/ukraine-has-not-returned-the-body-of-a-single-russian", ARTICLE, "/corrections", "/method", "/nothing-here", "/sign-in"]) await looksWell(page, path);
    await page.context().close();
  });
}

test("readers' pages fit a small dark screen and paper, in each language", async ({ browser }) => {
  // Each page is opened once, and looked at as both.
  const page = await (await browser.newContext({ baseURL: address("") })).newPage();
  for (const root of ["", "/uk", "/ru"]) for (const path of ["", HANDOVER, ARTICLE, "/corrections", "/about", "/tips"]) {
    await test.step(root + path, async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ media: "screen", colorScheme: "dark" });
      await page.goto(root + path || "/");
      await noAxeViolations(page);
      await noSidewaysScrolling(page);
      // A4 less the margins that the sheet asks for.
      await page.setViewportSize({ width: 673, height: 986 });
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      await noAxeViolations(page);
      await noSidewaysScrolling(page);
    });
  }
  await page.context().close();
});

test("nothing unpublished is reachable, and an unknown address says so without a script", async ({ aReader }) => {
  const page = await aReader();
  for (const path of ["/verdicts/in-june-2025-the-war-was-entering-its-third-year", "/verdicts/nothing", "/articles/nothing", `${HANDOVER}/99`, `${HANDOVER}/0`, "/verdicts/%E0%A4%A"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBeGreaterThanOrEqual(400);
    expect(response?.status(), path).toBeLessThan(500);
  }
  await page.goto("/verdicts/nothing");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  const bytes = await Promise.all(["/", "/feed.xml", "/sitemap.xml", "/corrections", "/api/v1/verdicts", ARTICLE].map(async (path) => (await fetch(address(path))).text()));
  expect(bytes.join("")).not.toMatch(/entering its third year\.|27 Russian soldiers by 11 June|Checker|Editor\b/);
});

test("programs get a feed, a sitemap and one ClaimReview for each verdict", async ({ aReader }) => {
  const page = await aReader();
  expect(await (await fetch(address("/feed.xml"))).text()).toContain("<rss");
  const feed = await (await fetch(address("/feeds/1.xml"))).text();
  const stories = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, slug]) => slug).filter((slug) => sample.includes(slug ?? ""));
  expect(stories(feed, /<link>[^<]*\/verdicts\/([^<#]+)<\/link>/g)).toHaveLength(5);
  expect(await (await fetch(address("/sitemap.xml"))).text()).toContain("/sitemaps/verdicts-1.xml</loc>");
  const sitemap = await (await fetch(address("/sitemaps/verdicts-1.xml"))).text();
  // Each stands in it once for each language of the site.
  expect(stories(sitemap, /<loc>[^<]*\/verdicts\/([^<]+)<\/loc>/g).toSorted()).toEqual(sample.flatMap((slug) => [slug, slug, slug]).toSorted());
  await page.goto(HANDOVER);
  const reviews = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(reviews).toHaveLength(1);
  expect(JSON.parse(reviews[0] ?? "")).toMatchObject({ "@type": "ClaimReview", claimReviewed: "Russia handed over 1,200 bodies to Ukraine on 13 June 2025.", reviewRating: { alternateName: "Confirmed" } });
});

const spoken = {
  en: { root: "", held: "All 8 rules that apply are held", corrections: "Corrections", method: "How a verdict comes about", origin: "Origin 2:", missing: null },
  uk: { root: "/uk", held: "Виконано всі застосовні правила: 8.", corrections: "Виправлення", method: "Як з’являється вердикт", origin: "Першоджерело 2:", missing: "Мова цього вердикту: англійська. Української версії немає." },
  ru: { root: "/ru", held: "Выполнены все применимые правила: 8.", corrections: "Исправления", method: "Как появляется вердикт", origin: "Первоисточник 2:", missing: "Язык этого вердикта: английский. Русской версии нет." },
} as const;

for (const [language, words] of Object.entries(spoken)) {
  test(`a reader of ${language} on a small screen reads verdict, article, corrections and method in it, and goes on to the next language`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 700 }, baseURL: address("") })).newPage();
    const isWell = async () => {
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await noAxeViolations(page);
      await noSidewaysScrolling(page);
    };
    await page.goto(words.root === "" ? "/" : words.root);
    await isWell();
    await page.goto(`${words.root}/topics/body%20exchange`);
    await page.locator(`a[href="${words.root}${HANDOVER}"]`).first().click();
    await expect(page.getByText(words.held)).toBeVisible();
    await expect(page.getByRole("heading", { name: words.origin })).toBeVisible();
    await expect(page.locator("blockquote[lang=uk]")).toHaveText("в Україну повернуто 1 200 тіл");
    if (words.missing) await expect(page.getByText(words.missing)).toBeVisible();
    await expect(page.locator('link[rel="alternate"][hreflang="x-default"]')).toHaveAttribute("href", new RegExp(`${HANDOVER}$`));
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${words.root}${HANDOVER}$`));
    await isWell();
    await page.locator(`a[href="${words.root}${ARTICLE}"]`).first().click();
    await isWell();
    await page.locator("#foot").getByRole("link", { name: words.corrections }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.corrections);
    await isWell();
    await page.locator(`#foot a[href="${words.root}/method"]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.method);
    await isWell();
    await page.locator("#foot").getByRole("link", { name: language === "uk" ? "Русский" : "Українська" }).click();
    await expect(page).toHaveURL(language === "uk" ? /\/ru\/method$/ : /\/uk\/method$/);
    await page.context().close();
  });
}
