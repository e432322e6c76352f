/** A checker's work on one claim: findings, what follows from them, verdict and words, submission. */
import type { Page } from "playwright/test";
import { type Caller, expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

const RATIONALE = "Both sides speak of the same day and the same number.";

test("a checker goes from findings to submission without a mouse", async ({ signedInAs, token }) => {
  const call = token("checker");
  const { id, names } = await aClaimOfTwoSides(call, "By keyboard");
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByText("No findings yet, which suggests Unverified.")).toBeVisible();
  await expect(missing(page)).toContainText("4 things missing");
  await noAxeViolations(page);

  await page.keyboard.press("1");
  await expect(finding(page, names.agency, "Confirmed")).toBeChecked();
  await expect(suggestion(page)).toContainText("Unverified");
  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await expect(suggestion(page)).toContainText("These findings suggest Confirmed.");
  await page.keyboard.press("u");
  await expect(finding(page, names.staff, "Confirmed")).not.toBeChecked();
  await expect(suggestion(page)).toContainText("Unverified");
  await page.keyboard.press("1");
  await expect(suggestion(page)).toContainText("Confirmed");

  await page.keyboard.press("v");
  await page.keyboard.press("2");
  await expect(page.getByRole("group", { name: "Verdict" }).getByRole("radio", { name: "Disputed" })).toBeChecked();
  await expect(page.getByText("The findings suggest Confirmed. This needs an override")).toBeVisible();
  await page.keyboard.press("r");
  await page.keyboard.type(RATIONALE);
  await expect(page.getByText("Draft kept")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(missing(page)).toContainText("1 thing missing: reason for the override");
  await noAxeViolations(page);

  await page.keyboard.press("s");
  await expect(page.getByLabel("Reason for the override")).toBeFocused();
  await page.keyboard.type("Neither of them was there.");
  await page.keyboard.press("Escape");
  await expect(missing(page)).toContainText("Nothing is missing.");
  await page.keyboard.press("s");
  await expect(page.getByText("Submitted for review", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /approve/i })).toHaveCount(0);

  const { body } = await call("GET", `/claims/${id}`);
  expect(body).toMatchObject({ stage: "in_review", verdict: "disputed", rationale: RATIONALE, override: { reason: "Neither of them was there.", rules: ["assessment"], confirmedBy: null } });
  // Two items attached with their copies, three marks, one taken back, the verdict and the override: no revision for a key.
  const { body: revisions } = await call("GET", `/claims/${id}/revisions`);
  expect(revisions.items.length).toBeLessThanOrEqual(12);
});

test("what is typed outlives a reload before it is saved", async ({ signedInAs, token }) => {
  const { id } = await aClaimOfTwoSides(token("checker"), "A reload");
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${id}`);
  await page.getByRole("group", { name: "Verdict" }).getByRole("radio", { name: "Unverified" }).check();
  await page.getByLabel("Rationale").pressSequentially("Half a sen");
  await page.reload();
  await expect(page.getByLabel("Rationale")).toHaveValue("Half a sen");
  await expect(page.getByRole("group", { name: "Verdict" }).getByRole("radio", { name: "Unverified" })).toBeChecked();
  await expect(page.getByText("Draft kept")).toBeVisible();

  // On another device there is what the desk kept.
  const elsewhere = await signedInAs("checker");
  await elsewhere.goto(`/desk/claims/${id}`);
  await expect(elsewhere.getByLabel("Rationale")).toHaveValue("Half a sen");

  await page.getByLabel("Rationale").pressSequentially("tence, then all of it.");
  await page.getByLabel("Rationale").blur();
  await expect(page.getByText("Draft kept")).toBeHidden();
  await expect(async () => expect((await token("checker")("GET", `/claims/${id}/autosave`)).body).toBeNull()).toPass();
  await page.reload();
  await expect(page.getByLabel("Rationale")).toHaveValue("Half a sentence, then all of it.");
});

test("nothing is lost while the connection is away", async ({ signedInAs, token }) => {
  const call = token("checker");
  const { id, names } = await aClaimOfTwoSides(call, "No connection");
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${id}`);
  await page.context().setOffline(true);
  await page.keyboard.press("2");
  await expect(finding(page, names.agency, "Disputed")).toBeChecked();
  await page.getByLabel("Rationale").fill("Written on a train.");
  await expect(page.getByText("The desk cannot be reached.", { exact: true })).toBeVisible();
  await expect(page.getByText("Kept on this device", { exact: true })).toBeVisible();
  await expect(page.getByText(/1 change is kept on this device/)).toBeVisible();
  await noAxeViolations(page);

  await page.context().setOffline(false);
  await expect(async () => expect((await call("GET", `/claims/${id}`)).body.evidence[0].finding).toBe("disputed")).toPass();
  await expect(page.getByText("Draft kept")).toBeVisible();
  await expect(page.getByText("The desk cannot be reached.", { exact: true })).toBeHidden();
});

test("another checker reads a claim that is with somebody, and cannot change it", async ({ signedInAs, token }) => {
  const call = token("checker");
  const { id } = await aClaimOfTwoSides(call, "With somebody");
  const { body: me } = await call("GET", "/me");
  await call("POST", `/claims/${id}/assignments`, { personId: me.id });
  const page = await signedInAs("checker2");
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByText("You can read this claim, not change it.")).toBeVisible();
  await expect(page.getByText(`This claim is with ${me.name}. Its assignee or an editor can change it.`)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Rationale" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /submit/i })).toHaveCount(0);
  await page.keyboard.press("1");
  expect((await call("GET", `/claims/${id}`)).body.evidence[0].finding).toBeNull();
  await noAxeViolations(page);
});

test("a checker takes a claim and gives it up with one key", async ({ signedInAs, token }) => {
  const { id } = await aClaimOfTwoSides(token("checker"), "Taking");
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${id}`);
  await page.keyboard.press("e");
  await expect(page.getByText("with you", { exact: true })).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByText("with nobody", { exact: true })).toBeVisible();
});

test("on a phone the parts are tabs, and what is missing leads to its place", async ({ signedInAs, token }) => {
  const { id, names } = await aClaimOfTwoSides(token("checker"), "On a phone");
  const page = await signedInAs("checker", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByRole("tab", { name: "Evidence 2" })).toHaveAttribute("aria-selected", "true");
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
  await finding(page, names.agency, "Unverified").check();
  await page.getByRole("link", { name: "rationale" }).click();
  await expect(page.getByRole("tab", { name: "Verdict" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel("Rationale")).toBeFocused();
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
  await page.getByRole("tab", { name: "Passage" }).click();
  await expect(page.getByRole("heading", { name: "Where it appears" })).toBeVisible();
  await noAxeViolations(page);
});

test("a claim without an article is made from the queue, changed, related and discarded", async ({ signedInAs, token }) => {
  const other = await aClaimOfTwoSides(token("checker"), "Another claim to relate");
  const page = await signedInAs("checker");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/desk\/claims\/new/);
  await page.getByRole("button", { name: "Make the claim" }).click();
  await expect(page.getByText("Write what is claimed.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Statement" })).toBeFocused();
  await page.getByRole("textbox", { name: "Statement" }).fill("Heard on the radio: the bridge is closed.");
  await page.getByLabel(/Claimed on/).fill("yesterday");
  await page.getByLabel(/Where it appears/).fill("https://example.org/radio");
  await page.getByRole("button", { name: "Make the claim" }).click();
  await expect(page.getByText("A date such as 2025-06-13, or a time such as 2025-06-13T12:10:00Z, is needed.")).toBeVisible();
  await noAxeViolations(page);
  await page.getByLabel(/Claimed on/).fill("2025-06-12");
  await page.getByRole("button", { name: "Make the claim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heard on the radio: the bridge is closed.");
  await expect(page.getByRole("link", { name: "example.org/radio" })).toBeVisible();

  await page.getByRole("button", { name: "Edit the claim" }).click();
  await noAxeViolations(page);
  await page.getByRole("dialog").getByRole("textbox", { name: "Statement" }).fill("The bridge over the river is closed.");
  await page.getByRole("button", { name: "Save the claim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The bridge over the river is closed.");

  await page.getByRole("button", { name: "Relate a claim" }).click();
  await page.getByRole("combobox", { name: "The other claim" }).click();
  await page.getByPlaceholder("Type to find").fill(other.statement);
  await page.getByRole("option", { name: new RegExp(other.statement) }).click();
  await page.getByRole("button", { name: "Relate it" }).click();
  await expect(page.getByRole("link", { name: other.statement })).toBeVisible();

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: /Discard the claim/ }).click();
  await expect(page.getByText("The claim is discarded", { exact: true })).toBeVisible();
});

const missing = (page: Page) => page.getByRole("region", { name: "Where the claim stands" });
const suggestion = (page: Page) => page.locator(".assessment [aria-live]");
const finding = (page: Page, source: string, word: string) => page.getByRole("group", { name: `Finding for ${source}` }).getByRole("radio", { name: word });

type Made = { id: string; statement: string; names: { agency: string; staff: string } };

/** An agency of one side that relies on an unnamed source, and a named body of the other; both kept, neither with a finding. */
async function aClaimOfTwoSides(call: Caller, story: string): Promise<Made> {
  const own = `${story} ${Math.random().toString(36).slice(2, 8)}`;
  const names = { agency: `Agency of ${own}`, staff: `Staff of ${own}` };
  const source = async (given: object): Promise<string> => (await call("POST", "/sources", { reliability: "B", ...given })).body.id;
  const unnamed = await source({ name: `Somebody of ${own}`, kind: "unnamed", affiliation: "russia" });
  const agency = await source({ name: names.agency, kind: "news_agency", affiliation: "russia" });
  const staff = await source({ name: names.staff, kind: "official_body", affiliation: "ukraine" });
  const statement = `${own}: 1,200 bodies were handed over.`;
  let { body: claim } = await call("POST", "/claims", { statement, kind: "figure", language: "en", claimedAt: "2025-06-13" });
  const attach = async (sourceId: string, given: object) => {
    const { body } = await call("POST", `/claims/${claim.id}/evidence`, { version: claim.version, sourceId, medium: "text", language: "en", credibility: 2, ...given });
    const { body: kept } = await call("POST", `/claims/${claim.id}/evidence/${body.evidence.id}/snapshots`, { version: body.version, text: "They said: 1,200 bodies were handed over." });
    claim = kept.claim;
  };
  await attach(agency, { quote: "1,200 bodies were handed over", reliesOn: [unnamed] });
  await attach(staff, { quote: "1,200 bodies were handed over", attribution: "named" });
  return { id: claim.id, statement, names };
}
