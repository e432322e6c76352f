/** Other publishers' checks are brought in, matched to a claim of ours, and stand beside the verdict. */
import { aPublishedClaim, aStatement } from "./claims.ts";
import { AT_ONCE, expect, noAxeViolations, noSidewaysScrolling, test, untilItReads } from "./fixtures.ts";

const phone = { viewport: { width: 390, height: 844 } };

/** Three good ones and two that are wrong; `about` stands in the words of the first alone. */
function aFeed(about: string) {
  const site = `https://checks-${crypto.randomUUID().slice(0, 8)}.example`;
  const check = (path: string, claimReviewed: string) => ({
    "@type": "ClaimReview", url: `${site}/${path}`, claimReviewed, datePublished: "2025-06-15", inLanguage: "en", author: { "@type": "Organization", name: "Harbour Checks" },
    itemReviewed: { "@type": "Claim" }, reviewRating: { "@type": "Rating", alternateName: "Mostly true" },
  });
  const items = [check("a", about), check("b", "A bridge was blown up"), { ...check("c", "It names no address"), url: "nowhere" }, check("d", "A dam burst"), { "@type": "NewsArticle" }];
  return JSON.stringify({ "@context": "https://schema.org", "@type": "DataFeed", dataFeedElement: items.map((item) => ({ "@type": "DataFeedItem", item })) });
}

test("a feed is looked at, imported, matched to a claim, and stands on its published page", async ({ signedInAs, aReader, token }) => {
  const statement = aStatement("Northern harbour cranes were counted twice");
  const claim = await aPublishedClaim(token("checker"), token("editor"), statement);
  const page = await signedInAs("editor");
  await page.goto("/desk/articles");
  await page.getByRole("link", { name: "Imports" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Imports");
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  await expect(page.getByText("Choose a file first.")).toBeVisible();
  await noAxeViolations(page);
  await page.locator("input[type=file]").setInputFiles({ name: "harbour.json", mimeType: "application/json", buffer: Buffer.from(aFeed(`The northern harbour cranes were counted twice ${statement.slice(-9, -1)}`)) });
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  await expect(page.getByText("3 rows would be taken; 2 rows refused.")).toBeVisible();
  const refused = page.getByRole("region", { name: "Refused" });
  await expect(refused.getByRole("row")).toHaveCount(3);
  await expect(refused).toContainText("url: An address beginning with http");
  await expect(refused).toContainText("NewsArticle");
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(page.getByText("3 rows taken; 2 rows refused.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Taken" })).toContainText("Harbour Checks: Mostly true");
  await noAxeViolations(page);

  const pair = page.getByRole("region", { name: "Likely of the same claim" }).getByRole("article").filter({ hasText: statement });
  await pair.getByRole("button", { name: /^Match/ }).click();
  await expect(page.getByText("Harbour Checks is matched")).toBeVisible();
  await expect(pair.getByText("Matched", { exact: true })).toBeVisible();
  await noAxeViolations(page);
  await page.goto(`/desk/claims/${claim.id}`);
  const others = page.getByRole("region", { name: "Other publishers’ checks" });
  await others.getByRole("button", { name: /^Take away Harbour Checks/ }).click();
  await others.getByRole("button", { name: /^Match Harbour Checks/ }).click();
  await expect(others.getByRole("button", { name: /^Take away Harbour Checks/ })).toBeVisible();
  await noAxeViolations(page);
  expect((await token("editor")("GET", `/claims/${claim.id}`)).body).toMatchObject({ stage: "published", version: claim.version });

  const reader = await aReader(phone);
  await untilItReads(reader, `/verdicts/${claim.slug}`, () => expect(reader.getByRole("region", { name: "Other publishers’ checks" })).toContainText("Mostly true", AT_ONCE));
  await expect(reader.getByRole("link", { name: "Harbour Checks" })).toHaveAttribute("rel", "nofollow noreferrer");
  await noSidewaysScrolling(reader);
});

test("a table that cannot be read is refused in words, on a phone", async ({ signedInAs }) => {
  const page = await signedInAs("checker", phone);
  await page.goto("/desk/imports");
  await page.getByRole("radio", { name: "Pasted text" }).check();
  await page.getByRole("textbox", { name: "Text" }).fill("one,two\n1,2");
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  await expect(page.getByRole("heading", { name: "Nothing was stored" })).toBeVisible();
  await expect(page.getByText("names no column for the claim").first()).toBeVisible();
  await page.getByRole("link", { name: "Change the text" }).click();
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue("one,two\n1,2");
  await noAxeViolations(page);
  await noSidewaysScrolling(page);
});

test("an address in a private network is not fetched, and rows of claims become drafts", async ({ signedInAs, token }) => {
  const page = await signedInAs("checker");
  await page.goto("/desk/imports");
  await page.getByRole("radio", { name: "An address" }).check();
  await page.getByRole("textbox", { name: "Address" }).fill("http://169.254.169.254/latest");
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  await expect(page.getByText("is not on the public internet").first()).toBeVisible();
  await page.getByRole("link", { name: "Import something else" }).click();
  const statement = aStatement("A lock gate stuck");
  await page.getByRole("radio", { name: "Pasted text" }).check();
  await page.getByRole("textbox", { name: "Text" }).fill(`claim;kind;language\n${statement};fact;en\n`);
  await page.getByRole("button", { name: "Show what would be imported" }).click();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText("1 row taken; none refused.")).toBeVisible();
  expect((await token("checker")("GET", `/claims?q=${encodeURIComponent(statement)}`)).body.items).toMatchObject([{ statement, stage: "draft", assignee: null }]);
});
