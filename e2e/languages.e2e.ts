/** Language versions of a claim: written beside the original, and never outdated in silence. */
import { aDraft, aStatement } from "./claims.ts";
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

test("a checker writes a claim in Ukrainian beside the original, and is warned once the original changes", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aDraft(checker, aStatement("Two ferries collided"));
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole("button", { name: "Add a language" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a language version" });
  await expect(dialog.getByRole("region", { name: "The original" })).toContainText(claim.statement);
  await dialog.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("combobox", { name: "Language" }).last().fill("Ukrain");
  await page.getByRole("option", { name: /Ukrainian/ }).click();
  await dialog.getByLabel("Statement").fill("Зіткнулися два пороми.");
  await dialog.getByLabel("Rationale").fill("Обидві сторони називають одне число.");
  await noAxeViolations(page);
  await dialog.getByRole("button", { name: "Save the version" }).click();
  await expect(page.getByText("Saved in Ukrainian")).toBeVisible();

  const now = (await checker("GET", `/claims/${claim.id}`)).body;
  expect(now.translations).toMatchObject([{ language: "uk", statement: "Зіткнулися два пороми." }]);
  await checker("PATCH", `/claims/${claim.id}`, { version: now.version, statement: `Yesterday: ${claim.statement}` });
  await page.reload();
  await page.getByRole("button", { name: "Ukrainian perhaps outdated" }).click();
  await expect(page.getByText("The statement of the original changed after this was written.")).toBeVisible();
  await expect(page.getByRole("region", { name: "The original" }).locator("ins")).toContainText("Yesterday:");
  await noAxeViolations(page);
});

test("the editor who reviews sees that a version may be outdated", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const draft = await aDraft(checker, aStatement("Three ferries collided"));
  const written = (await checker("PUT", `/claims/${draft.id}/translations/uk`, { version: draft.version, statement: "Зіткнулися три пороми.", rationale: "Так кажуть обидві сторони." })).body;
  const edited = (await checker("PATCH", `/claims/${draft.id}`, { version: written.version, statement: `Today: ${draft.statement}` })).body;
  await checker("POST", `/claims/${draft.id}/submissions`, { version: edited.version });
  const page = await signedInAs("editor", { viewport: { width: 390, height: 844 } });
  await page.goto(`/desk/claims/${draft.id}`);
  await expect(page.getByText("The statement of the original changed after this was written.")).toBeVisible();
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
});
