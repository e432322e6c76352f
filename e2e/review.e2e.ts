/** From a submission to what readers see, and back: every decision, by whoever may take it. */
import type { Page } from "playwright/test";
import { aClaimInReview, aClaimSubmittedAgain, aDraft, anApprovedClaim, aPublishedClaim, aStatement, submitted } from "./claims.ts";
import { address, AT_ONCE, expect, noAxeViolations, noSidewaysScrolling, test, untilItReads } from "./fixtures.ts";

const onPhone = { viewport: { width: 390, height: 844 } };
/** Whoever is not signed in, by a connection of its own: a kept one may be closed between two steps of a story. */
const outside = (path: string) => fetch(address(path), { redirect: "manual", headers: { connection: "close" } });
const bar = (page: Page) => page.getByRole("region", { name: "Decision" });
const message = (page: Page, words: string | RegExp) => page.getByRole("dialog").filter({ hasText: words });
const isStage = (page: Page, stage: string) => expect(page.getByRole("list", { name: "Stage" }).getByText(stage, { exact: true })).toHaveAttribute("aria-current", "step");
async function choose(page: Page, item: string): Promise<void> {
  await bar(page).getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("an editor sends a claim back with a note, which cannot be left out", async ({ signedInAs, token }) => {
  const claim = await aClaimInReview(token("checker"), aStatement("Changes are requested"));
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByText("You did not work on it, so you may decide.")).toBeVisible();
  await noAxeViolations(page);
  await bar(page).getByRole("button", { name: "Request changes" }).click();
  const dialog = page.getByRole("dialog", { name: /Request changes/ });
  await dialog.getByRole("button", { name: "Request changes" }).click();
  await expect(dialog.getByText("Say what should be changed.")).toBeVisible();
  await expect(dialog.getByLabel("What should be changed")).toBeFocused();
  await noAxeViolations(page);
  await dialog.getByLabel("What should be changed").fill("Say who counted.");
  await page.keyboard.press("Escape");
  await bar(page).getByRole("button", { name: "Request changes" }).click();
  await expect(dialog.getByLabel("What should be changed")).toHaveValue("Say who counted.");
  await dialog.getByRole("button", { name: "Request changes" }).click();
  await isStage(page, "Changes requested");
  await page.goto(`/desk/claims/${claim.id}/history`);
  await expect(page.getByRole("listitem").filter({ hasText: `Editor requested changes to revision ${claim.revision}` })).toContainText("Say who counted.");
});

test("what changed since the editor last looked stands line by line, and the next press approves it", async ({ signedInAs, token }) => {
  const claim = await aClaimSubmittedAgain(token("checker"), token("editor"), aStatement("A second look"));
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole("heading", { name: "1 change since you last looked at it" })).toBeVisible();
  const rationale = page.getByRole("article", { name: "Rationale, words" });
  await expect(rationale.locator("ins")).toContainText("Nobody else has counted.");
  await page.getByRole("button", { name: "Whole claim" }).click();
  await expect(page.getByRole("article", { name: /^Evidence/ })).toHaveCount(2);
  await expect(page.getByText("Stands word for word", { exact: false }).or(page.getByText(/Quotation found/)).first()).toBeVisible();
  await noAxeViolations(page);
  await bar(page).getByRole("button", { name: /^Approve revision/ }).click();
  await isStage(page, "Approved");
  await expect(page.getByText(`Revision ${claim.revision} is approved`)).toBeVisible();
});

test("whoever worked on it is told why somebody else must approve it", async ({ signedInAs, token }) => {
  const claim = await aClaimInReview(token("editor"), aStatement("Four eyes"));
  const editor = await signedInAs("editor");
  await editor.goto(`/desk/claims/${claim.id}`);
  await expect(bar(editor).getByText(/You (submitted|worked on).*somebody else must approve it/)).toBeVisible();
  await expect(bar(editor).getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  const checker = await signedInAs("checker");
  await checker.goto(`/desk/claims/${claim.id}`);
  await expect(bar(checker).getByText("An editor who did not work on it decides.")).toBeVisible();
  await expect(bar(checker).getByRole("button", { name: "Request changes" })).toHaveCount(0);
});

test("a claim is published under a chosen address, as the preview showed it, and readers who were told 404 read it", async ({ signedInAs, aReader, token }) => {
  const statement = aStatement("Published with a preview");
  const slug = `story-${crypto.randomUUID().slice(0, 8)}`;
  const claim = await anApprovedClaim(token("checker"), token("editor"), statement);
  expect((await outside(`/verdicts/${slug}`)).status).toBe(404);
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await bar(page).getByRole("button", { name: /^Publish revision/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Publish revision/ });
  await expect(dialog.getByText("Approved by Editor, who did not work on it.")).toBeVisible();
  await dialog.getByLabel("Address").fill("russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on");
  await expect(dialog.getByText("In use by another verdict.")).toBeVisible();
  await dialog.getByLabel("Address").fill("Not an address");
  await expect(dialog.getByText(/Small Latin letters, digits and single hyphens, such as/)).toBeVisible();
  await dialog.getByLabel("Address").fill(slug);
  await expect(dialog.getByText("Free. It cannot change afterwards.")).toBeVisible();
  await dialog.getByLabel("Note to readers").fill("We were asked about this.");
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(`“${statement}”`);
  await expect(preview.getByText("Both sides give the same number.").first()).toBeVisible();
  await expect(preview.getByText("We were asked about this.")).toBeVisible();
  await noAxeViolations(page);
  const alone = await page.context().newPage();
  await alone.goto(`/desk/claims/${claim.id}/preview`);
  await noAxeViolations(alone);
  expect((await outside(`/verdicts/${slug}`)).status).toBe(404);
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await isStage(page, "Published");
  const reader = await aReader();
  await reader.goto(`/verdicts/${slug}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(`“${statement}”`);
  await expect(reader.getByText("By one person, approved by another")).toBeVisible();
});

test("the preview is for the desk alone, and nothing else lets itself be framed", async ({ token }) => {
  const claim = await anApprovedClaim(token("checker"), token("editor"), aStatement("Nobody outside sees this"));
  const shown = await outside(`/desk/claims/${claim.id}/preview`);
  expect(shown.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  expect(await shown.text()).not.toContain(claim.statement);
  for (const path of ["/", "/desk", `/desk/claims/${claim.id}`]) expect((await outside(path)).headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("a correction gives readers a new number, its note and the difference", async ({ signedInAs, aReader, token }) => {
  const [checker, editor] = [token("checker"), token("editor")];
  const statement = aStatement("Corrected");
  const claim = await aPublishedClaim(checker, editor, statement);
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await bar(page).getByRole("button", { name: "Reopen" }).click();
  const dialog = page.getByRole("dialog", { name: "Reopen the claim" });
  await dialog.getByLabel("Correction").check();
  await dialog.getByLabel("Note to readers").fill("We had the number wrong.");
  await dialog.getByRole("button", { name: "Reopen" }).click();
  await isStage(page, "Draft");
  const edited = (await checker("PATCH", `/claims/${claim.id}`, { version: (await checker("GET", `/claims/${claim.id}`)).body.version, statement: statement.replace("Corrected", "Put right") })).body;
  await submitted(checker, edited);
  await page.goto(`/desk/claims/${claim.id}`);
  await bar(page).getByRole("button", { name: /^Approve/ }).click();
  await isStage(page, "Approved");
  await bar(page).getByRole("button", { name: /^Publish revision/ }).click();
  const publish = page.getByRole("dialog", { name: /^Publish revision/ });
  await expect(publish.getByLabel("Correction")).toBeChecked();
  await expect(publish.getByLabel("Note to readers")).toHaveValue("We had the number wrong.");
  await publish.getByLabel("Note to readers").fill("");
  await publish.getByRole("button", { name: "Publish now" }).click();
  await expect(publish.getByText("A correction needs a note: what was wrong, and what is right.")).toBeVisible();
  await publish.getByLabel("Note to readers").fill("We had the number wrong.");
  await publish.getByRole("button", { name: "Publish now" }).click();
  await isStage(page, "Published");
  const reader = await aReader();
  await untilItReads(reader, `/verdicts/${claim.slug}`, () => expect(reader.getByText("We had the number wrong.").first()).toBeVisible(AT_ONCE));
  await expect(reader.locator("#publication-2 ins").first()).toContainText("Put right");
  await reader.goto(`/verdicts/${claim.slug}/1`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(`“${statement}”`);
});

test("a retraction says before what readers will see, and then they see it", async ({ signedInAs, aReader, token }) => {
  const claim = await aPublishedClaim(token("checker"), token("editor"), aStatement("Retracted"));
  expect((await outside(`/api/v1/verdicts/${claim.slug}/claimreview`)).status).toBe(200);
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await choose(page, "Retract the verdict");
  const dialog = page.getByRole("dialog", { name: "Retract the verdict" });
  await expect(dialog.getByText(/publication 1 stays readable under its number/)).toBeVisible();
  await dialog.getByLabel("Note to readers").fill("The source withdrew its figure.");
  await dialog.getByRole("button", { name: "Retract the verdict" }).click();
  await expect(bar(page).getByText(/^Retracted on/)).toBeVisible();
  await noAxeViolations(page);
  await expect.poll(async () => (await outside(`/api/v1/verdicts/${claim.slug}/claimreview`)).status).toBe(404);
  const reader = await aReader();
  await untilItReads(reader, `/verdicts/${claim.slug}`, () => expect(reader.getByText(/We have withdrawn our verdict: The source withdrew its figure\./)).toBeVisible(AT_ONCE));
});

test("a time that has passed is refused; a schedule is set in the zone of the device, shown, and cancelled", async ({ signedInAs, token }) => {
  const claim = await anApprovedClaim(token("checker"), token("editor"), aStatement("Scheduled"));
  const page = await signedInAs("editor", { timezoneId: "Europe/Kyiv" });
  await page.goto(`/desk/claims/${claim.id}`);
  await bar(page).getByRole("button", { name: /^Publish revision/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Publish revision/ });
  await dialog.getByLabel("At a set time").check();
  await expect(dialog.getByText(/Europe\/K(yiv|iev), UTC\+\d/)).toBeVisible();
  await dialog.getByLabel("Day and time").fill("2020-01-01T09:00");
  await dialog.getByRole("button", { name: "Schedule it" }).click();
  await expect(dialog.getByText("That time has passed. Choose one to come, or publish now.")).toBeVisible();
  await dialog.getByLabel("Day and time").fill("2035-07-01T09:00");
  await dialog.getByRole("button", { name: "Schedule it" }).click();
  await expect(bar(page).getByText("It is published by itself on 1 July 2035, 06:00 UTC. An edit cancels that.")).toBeVisible();
  await choose(page, "Cancel the schedule");
  await expect(bar(page).getByText("Readers do not see it yet. An edit undoes the approval.")).toBeVisible();
  expect((await token("editor")("GET", `/claims/${claim.id}`)).body.scheduledFor).toBeNull();
});

test("approving says that it confirms the override, whose reason stands beside the decision", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const draft = await aDraft(checker, aStatement("Overridden"));
  const reason = "The ministry was asked, and its answer is not public yet.";
  const overridden = (await checker("PUT", `/claims/${draft.id}/verdict`, { version: draft.version, verdict: "unverified", rationale: "We wait for the ministry.", override: { reason } })).body;
  await submitted(checker, overridden);
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${draft.id}`);
  await expect(page.getByText("approving confirms it")).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await bar(page).getByRole("button", { name: /and its override$|and its override/ }).click();
  await isStage(page, "Approved");
  await expect(page.getByText("confirmed by Editor")).toBeVisible();
  await choose(page, "Withdraw the approval");
  const dialog = page.getByRole("dialog", { name: /Withdraw the approval/ });
  await dialog.getByLabel("Why it is withdrawn").fill("I looked at the wrong claim.");
  await dialog.getByRole("button", { name: "Withdraw the approval" }).click();
  await isStage(page, "In review");
  await expect(page.getByText("approving confirms it")).toBeVisible();
});

test("an approved claim is taken up again only on purpose", async ({ signedInAs, token }) => {
  const claim = await anApprovedClaim(token("checker"), token("editor"), aStatement("Taken up again"));
  const page = await signedInAs("checker");
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(bar(page).getByText("Readers do not see it yet. An editor publishes it.")).toBeVisible();
  await bar(page).getByRole("button", { name: "Edit" }).click();
  await expect(bar(page)).toHaveCount(0);
  expect((await token("checker")("GET", `/claims/${claim.id}`)).body.stage).toBe("approved");
});

test("comments hang on their lines, are resolved, and readers never get them", async ({ signedInAs, token }) => {
  const claim = await aClaimSubmittedAgain(token("checker"), token("editor"), aStatement("Talked about"));
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole("heading", { name: /1 change/ })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  const rationale = page.getByRole("article", { name: "Rationale, words" });
  await expect(rationale.getByLabel("Comment on the rationale")).toBeFocused();
  await page.keyboard.type("Who is nobody else?");
  await rationale.getByRole("button", { name: "Send the comment" }).click();
  await expect(rationale.getByRole("list", { name: "Comments on the rationale" })).toContainText("Who is nobody else?");
  await expect(page.getByRole("heading", { name: "Comments 1 open" })).toBeVisible();
  await noAxeViolations(page);
  const other = await signedInAs("checker");
  await other.goto(`/desk/claims/${claim.id}`);
  await other.getByRole("button", { name: "Resolve" }).first().click();
  await expect(other.getByText("1 resolved comment")).toBeVisible();
  await expect(other.getByRole("heading", { name: "Comments none open" })).toBeVisible();
  const preview = await page.request.get(`/desk/claims/${claim.id}/preview`);
  expect(await preview.text()).not.toContain("Who is nobody else?");
});

test("any two revisions are compared, by an address that can be sent on", async ({ signedInAs, token }) => {
  const claim = await aClaimSubmittedAgain(token("checker"), token("editor"), aStatement("Compared"));
  const page = await signedInAs("checker2");
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await expect(page.getByText("Readers have not seen this claim.")).toBeVisible();
  await page.getByLabel("From revision").fill("99");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText(`A number from 1 to ${claim.revision}.`)).toBeVisible();
  await page.getByLabel("From revision").fill("1");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/from=1&to=7/);
  await expect(page.getByRole("heading", { name: /changes from revision 1 to revision 7/ })).toBeVisible();
  await expect(page.getByText("Both sides give the same number. Nobody else has counted.").first()).toBeVisible();
  await noAxeViolations(page);
  await page.setViewportSize(onPhone.viewport);
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
});

test("an editor decides with the keyboard alone, and goes on to the next", async ({ signedInAs, token }) => {
  const [checker, about] = [token("checker"), aStatement("By keyboard")];
  const claim = await aClaimInReview(checker, about);
  await aClaimInReview(checker, aStatement("Waits meanwhile"));
  const page = await signedInAs("editor");
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole("heading", { name: "The whole claim" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("article", { name: "Statement" })).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(page.getByRole("article", { name: "Statement" })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Shift+A");
  await isStage(page, "Approved");
  await page.keyboard.press("Shift+P");
  await page.getByRole("dialog", { name: /^Publish revision/ }).getByLabel("Address").focus();
  await page.keyboard.press("Enter");
  await isStage(page, "Published");
  await page.keyboard.press("n");
  await expect(page).not.toHaveURL(new RegExp(claim.id));
  await isStage(page, "In review");
});

test("a phone shows the same decision, without scrolling sideways", async ({ signedInAs, token }) => {
  const claim = await aClaimSubmittedAgain(token("checker"), token("editor"), aStatement("Міжнародноправововідповідальністьзабезпечуватиметься електрогідродинамічнонайнепередбачуваніше"));
  const page = await signedInAs("editor", { ...onPhone, colorScheme: "dark" });
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole("heading", { name: /1 change/ })).toBeVisible();
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
  await bar(page).getByRole("button", { name: /^Approve revision/ }).click();
  await isStage(page, "Approved");
  await bar(page).getByRole("button", { name: /^Publish revision/ }).click();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
  await expect(message(page, "As readers will see it")).toBeVisible();
});
