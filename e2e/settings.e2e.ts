/** What each person sets for themself, and what an admin sets for the desk. */
import { address, expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";
import { aPerson, inTheirBrowser, signIn, THEIR_PASSWORD } from "./people-fixtures.ts";

const asWith = (secret: string) => fetch(address("/api/v1/me"), { headers: { authorization: `Bearer ${secret}` } });

test("a token is made, shown once, works over HTTP, and is refused once it is revoked", async ({ token, browser }) => {
  const person = await aPerson(token("admin"), "Daryna");
  const page = await inTheirBrowser(browser, person);
  await page.goto("/desk/settings");
  await page.getByRole("button", { name: "Make a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Make a token" });
  await dialog.getByRole("button", { name: "Make the token" }).click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await expect(dialog.getByText("Give it a name.")).toBeVisible();
  await noAxeViolations(page);
  await dialog.getByLabel("Name").fill("Archive");
  await dialog.getByRole("checkbox", { name: "Write" }).check();
  await dialog.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByRole("dialog", { name: "The token Archive" });
  const secret = await shown.getByLabel("Token").inputValue();
  await noAxeViolations(page);
  expect(await (await asWith(secret)).json()).toMatchObject({ name: person.name, scopes: ["read", "write"] });
  await shown.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  const tokens = page.getByRole("region", { name: "Your tokens" });
  await expect(tokens.getByRole("listitem")).toContainText("read, write");
  await noAxeViolations(page);
  await tokens.getByRole("button", { name: "Revoke Archive" }).click();
  await tokens.getByRole("button", { name: "Revoke Archive" }).click();
  await expect(tokens.getByText("You have none.")).toBeVisible();
  expect((await asWith(secret)).status).toBe(401);
  await page.context().close();
});

test("one's own password is changed by the present one, and other sessions end", async ({ token, browser }) => {
  const person = await aPerson(token("admin"), "Lev");
  const [here, elsewhere] = [await inTheirBrowser(browser, person), await inTheirBrowser(browser, person)];
  await here.goto("/desk/settings");
  const part = here.getByRole("region", { name: "Your password" });
  await part.getByLabel("Present password").fill("not the one");
  await part.getByLabel("New password").fill("a stork came over the roof");
  await part.getByRole("button", { name: "Change the password" }).click();
  await expect(part.getByText("This is not your present password.")).toBeVisible();
  await expect(part.getByLabel("Present password")).toBeFocused();
  await expect(part.getByLabel("New password")).toHaveValue("a stork came over the roof");
  await noAxeViolations(here);
  await part.getByLabel("Present password").fill(THEIR_PASSWORD);
  await part.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("Your password is changed")).toBeVisible();
  await elsewhere.goto("/desk");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await here.reload();
  await expect(here.getByRole("heading", { level: 1 })).toHaveText("Settings");
  await signIn(elsewhere, person.email, "a stork came over the roof");
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Queue");
  for (const page of [here, elsewhere]) await page.context().close();
});

test("keys and appearance act at once and stay on the device", async ({ signedInAs }) => {
  const page = await signedInAs("checker", { viewport: { width: 390, height: 844 }, colorScheme: "light" });
  await page.goto("/desk/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await noAxeViolations(page);
  await noSidewaysScrolling(page);
  await page.getByRole("checkbox", { name: "Single keys" }).uncheck();
  await page.goto("/desk/sources");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const rows = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  await page.keyboard.press("j");
  await expect(rows.first()).toHaveAttribute("aria-current", "true");
});

test("an admin is told what four eyes means, and whoever is none reads how the desk is set", async ({ signedInAs }) => {
  const admin = await signedInAs("admin");
  await admin.goto("/desk/settings");
  await expect(admin.getByRole("checkbox", { name: "Four eyes" })).toBeChecked();
  await expect(admin.getByText("every page published meanwhile says so for good")).toBeVisible();
  await noAxeViolations(admin);
  const checker = await signedInAs("checker");
  await checker.goto("/desk/settings");
  await expect(checker.getByText("Only an admin can change these.")).toBeVisible();
  await expect(checker.getByText("On: nobody approves a revision that they submitted or changed.")).toBeVisible();
  await noAxeViolations(checker);
});

test("two admins change the settings at once, and neither's words are lost", async ({ signedInAs, token }) => {
  const ask = token("admin");
  const { body: before } = await ask("GET", "/settings");
  const page = await signedInAs("admin");
  await page.goto("/desk/settings");
  const desk = page.getByRole("region", { name: "The desk" });
  await desk.getByLabel("Notice").fill(`${before.notice} The desk is closed on Sunday.`);
  await ask("PATCH", "/settings", { version: before.version, language: "en-GB" });
  await desk.getByRole("button", { name: "Save the desk’s settings" }).click();
  const conflict = page.getByRole("region", { name: /changed the settings while you wrote/ });
  await expect(conflict).toContainText("The desk is closed on Sunday.");
  await noAxeViolations(page);
  await conflict.getByRole("button", { name: "Put both together and save" }).click();
  await expect(page.getByRole("complementary", { name: "Notices" })).toContainText("The desk is closed on Sunday.");
  const { body: after } = await ask("GET", "/settings");
  expect(after).toMatchObject({ language: "en-GB", notice: `${before.notice} The desk is closed on Sunday.` });
  await ask("PATCH", "/settings", { version: after.version, language: before.language, notice: before.notice });
});
