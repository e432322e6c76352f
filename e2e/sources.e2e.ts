/** The registry of sources: finding, adding, changing, and what readers will see. */
import { randomUUID } from "node:crypto";
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

const own = (name: string): string => `${name} ${randomUUID().slice(0, 6)}`;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;

test("a checker finds Interfax by its name in Cyrillic letters, and opens it by keys alone", async ({ signedInAs }) => {
  const page = await signedInAs("checker");
  await page.goto("/desk/sources");
  await noAxeViolations(page);
  await page.getByRole("searchbox", { name: "Find a source" }).fill("Интерфакс");
  const rows = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Interfax");
  await expect(page).toHaveURL(/q=%D0%98/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Interfax");
  await expect(page.getByRole("region", { name: "What rests on it" }).getByRole("link", { name: /1,200 bodies to Ukraine on 13 June 2025/ })).toBeVisible();
  await noAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sources");
});

test("what nothing is called is said, and the way back is one press", async ({ signedInAs }) => {
  const page = await signedInAs("checker");
  await page.goto("/desk/sources?q=Агентство, якого немає");
  await expect(page.getByRole("heading", { name: /Nothing is called/ })).toBeVisible();
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Show all sources" }).click();
  await expect(page.getByRole("heading", { name: /Nothing is called/ })).toBeHidden();
  await expect(page).toHaveURL(/\/desk\/sources$/);
});

test("j and k go through the list, Enter opens the selected source", async ({ signedInAs }) => {
  const page = await signedInAs("checker");
  await page.goto("/desk/sources");
  const rows = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  await expect(rows.first()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("k");
  const name = await rows.first().getByRole("link").textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
});

test("a checker adds a source with names in three scripts and is told that it may be there already", async ({ signedInAs, token }) => {
  const name = own("Harbour Wire");
  const known = await token("checker")("POST", "/sources", { name, kind: "news_agency" });
  const page = await signedInAs("checker", phone);
  await page.goto("/desk/sources/new");
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expect(page.getByRole("link", { name: "A source needs a name." })).toBeVisible();
  await noAxeViolations(page);
  await page.getByLabel("Name", { exact: true }).fill(`${name} Agency`);
  for (const alias of ["Гавань", "وكالة الميناء"]) {
    await page.getByLabel("Other names").fill(alias);
    await page.keyboard.press("Enter");
  }
  await page.getByLabel("Kind").selectOption({ label: "News agency" });
  await page.getByRole("combobox", { name: "Affiliation" }).click();
  await page.getByPlaceholder("Type to find").fill("Harbour Union");
  await page.getByRole("option", { name: /New party: harbour-union/ }).click();
  await page.getByLabel("Reliability", { exact: true }).selectOption({ label: "C, fairly reliable" });
  await page.getByLabel("Home page").fill("harbour wire");
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByLabel("Home page")).toBeFocused();
  await expect(page.getByText("An address beginning with http:// or https:// is needed.").first()).toBeVisible();
  await page.getByLabel("Home page").fill("https://harbour.example");
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} Agency`);
  await expect(page.getByText("It may already be in the registry:")).toBeVisible();
  await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("href", `/desk/sources/${known.body.id}`);
  await noAxeViolations(page);
  await noSidewaysScrolling(page);
  await page.goto("/desk/sources/new");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
  await page.goto(`/desk/sources?q=${encodeURIComponent("الميناء")}`);
  await expect(page.getByRole("link", { name: `${name} Agency` })).toBeVisible();
});

test("what was typed comes back after a reload, and aliases are edited", async ({ signedInAs, token }) => {
  const { body: source } = await token("checker")("POST", "/sources", { name: own("Координаційний центр"), kind: "official_body", aliases: ["Центр", "Centre"] });
  const page = await signedInAs("checker");
  await page.goto(`/desk/sources/${source.id}`);
  await page.getByRole("button", { name: "Remove Centre" }).click();
  await page.getByLabel("Other names").fill("Координационный центр");
  await page.keyboard.press("Tab");
  await page.reload();
  await expect(page.getByText("What you had typed here is back.")).toBeVisible();
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Save the source" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const { body: saved } = await token("checker")("GET", `/sources/${source.id}`);
  expect(saved).toMatchObject({ version: 2, aliases: ["Центр", "Координационный центр"] });
  await page.reload();
  await expect(page.getByRole("button", { name: "Remove Координационный центр" })).toBeVisible();
  await expect(page.getByText("What you had typed here is back.")).toHaveCount(0);
});

test("two people edit one source, and nothing of either is lost", async ({ signedInAs, token }) => {
  const { body: source } = await token("checker")("POST", "/sources", { name: own("Registry office"), kind: "official_body", notes: "Answers on Mondays.", reliability: "C" });
  const page = await signedInAs("checker");
  await page.goto(`/desk/sources/${source.id}`);
  await page.getByLabel("Other names").fill("РАЦС");
  await page.keyboard.press("Enter");
  await page.getByLabel("Notes").fill("Answers on Mondays. Ask for the archive.");
  await page.getByLabel("Reliability", { exact: true }).selectOption({ label: "B, usually reliable" });
  await token("editor")("PATCH", `/sources/${source.id}`, { version: 1, aliases: ["Civil registry"], affiliation: "ukraine", reliability: "D" });
  await page.getByRole("button", { name: "Save the source" }).click();
  const conflict = page.getByRole("region", { name: "Editor changed this source while you wrote" });
  await expect(conflict).toContainText("Civil registry");
  await expect(conflict).toContainText("РАЦС");
  await expect(conflict.getByRole("radio", { name: /Theirs: D/ })).toBeChecked();
  await noAxeViolations(page);
  await noSidewaysScrolling(page);
  await conflict.getByRole("radio", { name: /Yours: B/ }).check();
  await conflict.getByRole("button", { name: "Put both together and save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const { body: saved } = await token("checker")("GET", `/sources/${source.id}`);
  expect(saved).toMatchObject({ version: 3, aliases: ["Civil registry", "РАЦС"], affiliation: "ukraine", reliability: "B", notes: "Answers on Mondays. Ask for the archive." });
});

test("a confidential source shows what readers will see, and needs words for it", async ({ signedInAs }) => {
  const page = await signedInAs("checker");
  const name = own("Oleksandr P.");
  await page.goto("/desk/sources/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Kind").selectOption({ label: "Eyewitness" });
  const seen = page.getByRole("region", { name: "What readers see" });
  await expect(seen).toContainText(name);
  await page.getByLabel("Confidential").check();
  await expect(seen).not.toContainText(name);
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByLabel("What readers see instead")).toBeFocused();
  await page.getByLabel("What readers see instead").fill("an eyewitness at the crossing");
  await expect(seen).toContainText("an eyewitness at the crossing, eyewitness, affiliation unknown");
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page).toHaveTitle("Source · Corroborate");
  await page.goto(`/desk/sources?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("region", { name: "Sources" }).getByRole("listitem")).toContainText("Confidential");
});

test("an admin who is no checker reads a source but is offered no change", async ({ signedInAs }) => {
  const page = await signedInAs("admin", phone);
  await page.goto("/desk/sources?q=Interfax");
  await expect(page.getByRole("link", { name: "Add a source" })).toHaveCount(0);
  await page.getByRole("link", { name: "Interfax", exact: true }).click();
  await expect(page.getByText("Only fact-checkers and editors can change sources.")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await noAxeViolations(page);
  await page.goto("/desk/sources/new");
  await expect(page.getByText("Only fact-checkers and editors can add sources.")).toBeVisible();
  await noAxeViolations(page);
});

for (const path of ["/desk/nowhere/at/all", "/desk/sources/nobody", "/desk/claims/none", "/desk/articles/none"]) {
  test(`${path} says in the desk that there is nothing, with status 404`, async ({ signedInAs }) => {
    const page = await signedInAs("checker");
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
    await noAxeViolations(page);
    await page.setViewportSize(phone.viewport);
    await noSidewaysScrolling(page);
    await noAxeViolations(page);
    await page.getByRole("link", { name: "Go to the queue" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Queue");
  });
}
