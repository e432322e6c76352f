/** Who works here: invited, changed, shut out; and the history of it. */
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";
import { aPerson, inTheirBrowser, signIn, THEIR_PASSWORD } from "./people-fixtures.ts";
import { randomUUID } from "node:crypto";

const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;

test("an admin invites somebody, who sets a password by the address and is in", async ({ signedInAs, browser }) => {
  const page = await signedInAs("admin");
  const name = `Мар’яна ${randomUUID().slice(0, 6)}`;
  const email = `${randomUUID().slice(0, 8)}@newsroom.example`;
  await page.goto("/desk/people");
  await noAxeViolations(page);
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByRole("button", { name: "Make the address" }).click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("E-mail").fill("checker@desk.example");
  await dialog.getByRole("button", { name: "Make the address" }).click();
  await expect(dialog.getByText("There is already an account with this address.")).toBeVisible();
  await expect(dialog.getByLabel("E-mail")).toBeFocused();
  await noAxeViolations(page);
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("checkbox", { name: "Editor" }).check();
  await dialog.getByRole("button", { name: "Make the address" }).click();
  const shown = page.getByRole("dialog", { name: `The invitation for ${name}` });
  const invitation = await shown.getByLabel("One-time address").inputValue();
  await noAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(shown).toBeVisible();
  await shown.getByRole("button", { name: "I have handed it over" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("Invited, not in yet");

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(invitation);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(`Welcome, ${name}`);
  await theirs.getByLabel("Password").fill(THEIR_PASSWORD);
  await theirs.getByRole("button", { name: "Keep the password and come in" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Queue");
  await theirs.context().close();
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("Fact-checker, Editor");
  await expect(page.getByRole("listitem").filter({ hasText: email })).not.toContainText("Invited");
});

test("a checker sees who works here and whom to ask, and can change nobody", async ({ signedInAs }) => {
  const page = await signedInAs("checker", phone);
  await page.goto("/desk/people");
  await expect(page.getByText("Only an admin can invite people or change their roles.")).toBeVisible();
  await expect(page.getByText(/Ask .*Admin/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Second checker" })).toContainText("Fact-checker");
  await expect(page.getByRole("button", { name: /What to do with|Invite/ })).toHaveCount(0);
  await expect(page.getByText("@desk.example")).toHaveCount(0);
  await noAxeViolations(page);
  await noSidewaysScrolling(page);
});

test("whoever is disabled is out at the next step, and comes back with the password they had", async ({ signedInAs, token, browser }) => {
  const person = await aPerson(token("admin"), "Petra");
  const theirs = await inTheirBrowser(browser, person);
  const page = await signedInAs("admin", phone);
  await page.goto("/desk/people");
  const row = page.getByRole("listitem").filter({ hasText: person.name });
  const step = async (item: string, button: string) => {
    await row.getByRole("button", { name: `What to do with ${person.name}` }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await noAxeViolations(page);
    await page.getByRole("dialog").getByRole("button", { name: button }).click();
  };
  await step("Disable the account", "Disable the account");
  await expect(row).toContainText("Disabled");
  await noSidewaysScrolling(page);
  await theirs.goto("/desk/sources");
  await expect(theirs).toHaveURL(/\/sign-in\?next=/);
  await signIn(theirs, person.email, THEIR_PASSWORD);
  await expect(theirs.getByText("E-mail address or password is not right.").first()).toBeVisible();
  await step("Enable the account", "Enable the account");
  await expect(row).not.toContainText("Disabled");
  await signIn(theirs, person.email, THEIR_PASSWORD);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Queue");
  await theirs.context().close();
});

test("roles are changed, and signing out everywhere ends every session; the password is asked in place", async ({ signedInAs, token, browser }) => {
  const person = await aPerson(token("admin"), "Tomas");
  const theirs = await inTheirBrowser(browser, person);
  await theirs.goto("/desk/sources/new");
  await theirs.getByLabel("Name", { exact: true }).fill(`Tomas’s source ${person.id.slice(-6)}`);
  const page = await signedInAs("admin");
  await page.goto("/desk/people");
  const row = page.getByRole("listitem").filter({ hasText: person.name });
  await row.getByRole("button", { name: `What to do with ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Change name and roles" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Editor" }).check();
  await noAxeViolations(page);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Fact-checker, Editor");
  await row.getByRole("button", { name: `What to do with ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText(`${person.name} is signed out everywhere`)).toBeVisible();

  await theirs.getByRole("button", { name: "Add the source" }).click();
  const again = theirs.getByRole("dialog", { name: "Sign in again" });
  await again.getByLabel(/Password of/).fill(THEIR_PASSWORD);
  await again.getByRole("button", { name: "Go on" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(/Tomas’s source/);
  await theirs.context().close();
});

test("a step that needs a recent sign-in asks for the password over the open dialog, and goes on", async ({ signedInAs }) => {
  const page = await signedInAs("admin");
  await page.goto("/desk/people");
  // As if the password had been given long ago: the first answer says so, the same request then goes out again.
  let asked = 0;
  await page.route("**/api/v1/people", async (route) => {
    if (route.request().method() !== "POST" || asked++ > 0) return route.fallback();
    await route.fulfill({ status: 403, contentType: "application/problem+json", body: JSON.stringify({ type: "about:blank", title: "You may not do this", status: 403, detail: "Give your password again.", problem: "not_allowed", guard: "recent-sign-in" }) });
  });
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("Name").fill("Late");
  await dialog.getByLabel("E-mail").fill(`${randomUUID().slice(0, 8)}@newsroom.example`);
  await dialog.getByRole("button", { name: "Make the address" }).click();
  const proof = page.getByRole("dialog", { name: "Is it still you?" });
  await expect(proof.getByLabel(/Password of/)).toBeFocused();
  await noAxeViolations(page);
  await proof.getByLabel(/Password of/).fill("not the password at all");
  await page.keyboard.press("Enter");
  await expect(proof.getByText("This is not your password.")).toBeVisible();
  await proof.getByLabel(/Password of/).fill("a tram goes by the river");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "The invitation for Late" })).toBeVisible();
  expect(asked).toBe(2);
});

test("an admin sees somebody's tokens and ends one", async ({ signedInAs, token, browser }) => {
  const person = await aPerson(token("admin"), "Vira");
  const theirs = await inTheirBrowser(browser, person);
  const made = await theirs.request.post("/api/v1/tokens", { data: { name: "Archive", scopes: ["read"] }, headers: { origin: new URL(theirs.url()).origin } });
  const { token: secret } = (await made.json()) as { token: string };
  const page = await signedInAs("admin");
  await page.goto("/desk/people");
  const row = page.getByRole("listitem").filter({ hasText: person.name });
  await row.getByRole("button", { name: `What to do with ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "See tokens" }).click();
  const dialog = page.getByRole("dialog", { name: `Tokens of ${person.name}` });
  await dialog.getByRole("button", { name: "Revoke Archive" }).click();
  await noAxeViolations(page);
  await dialog.getByRole("button", { name: "Revoke Archive" }).click();
  await expect(dialog.getByText(`${person.name} has no token.`)).toBeVisible();
  const refused = await theirs.request.get("/api/v1/me", { headers: { authorization: `Bearer ${secret}`, cookie: "" } });
  expect(refused.status()).toBe(401);
  await theirs.context().close();
});

test("the activity says in sentences what was done, and can be narrowed", async ({ signedInAs, token }) => {
  const person = await aPerson(token("admin"), "Ivanna");
  const { body: source } = await token("checker")("POST", "/sources", { name: `Порт ${person.id.slice(-6)}`, kind: "official_body" });
  await token("checker")("PATCH", `/sources/${source.id}`, { version: 1, aliases: ["Port"] });
  const page = await signedInAs("admin");
  await page.goto("/desk/activity");
  await noAxeViolations(page);
  await expect(page.getByRole("listitem").filter({ hasText: `Checker changed other names of the source ${source.name}` })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: `Admin invited ${person.name}` })).toBeVisible();
  await page.getByRole("button", { name: /^On everything/ }).click();
  await page.getByRole("menuitemradio", { name: "sources" }).click();
  await expect(page).toHaveURL(/thing=source/);
  await expect(page.getByRole("listitem").filter({ hasText: "invited" })).toHaveCount(0);
  await page.getByRole("link", { name: source.name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(source.name);
});

test("a checker's activity leaves out people, and goes back as far as one asks", async ({ signedInAs }) => {
  const page = await signedInAs("checker", phone);
  await page.goto("/desk/activity");
  await expect(page.getByText("Events on people, tokens and settings are shown to admins alone.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "signed in" })).toHaveCount(0);
  const before = await page.getByRole("listitem").count();
  await page.getByRole("button", { name: "Show 50 more" }).click();
  await expect.poll(() => page.getByRole("listitem").count()).toBeGreaterThan(before);
  await noAxeViolations(page);
  await noSidewaysScrolling(page);
  await page.goto("/desk/activity?thing=article&action=retract");
  await expect(page.getByRole("heading", { name: "Nothing for this filter" })).toBeVisible();
  await noAxeViolations(page);
});
