/** Two people at once: one is faster, the other sees what happened, and nothing that was written is lost. */
import type { Page } from "playwright/test";
import { aClaimInReview, aDraft, aStatement, approved } from "./claims.ts";
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

const bar = (page: Page) => page.getByRole("region", { name: "Decision" });

/** What a device keeps of edits that wait: written against a claim that has changed since. */
async function keptOnDevice(page: Page, claim: { id: string }, edits: unknown[]): Promise<void> {
  const me = await (await page.request.get("/api/v1/me")).json();
  await page.evaluate(([name, kept]) => localStorage.setItem(name ?? "", kept ?? ""), [`corroborate.unsent.${me.id}.${claim.id}`, JSON.stringify({ base: claim, edits })]);
}

test("two editors at once: one approval counts, the other is told who was faster and goes on", async ({ signedInAs, token }) => {
  const claim = await aClaimInReview(token("checker"), aStatement("Decided by two"));
  const [first, second] = [await signedInAs("editor"), await signedInAs("editor")];
  for (const page of [first, second]) {
    await page.goto(`/desk/claims/${claim.id}`);
    await expect(bar(page).getByRole("button", { name: /^Approve/ })).toBeVisible();
  }
  await first.getByRole("button", { name: /^Approve/ }).click();
  await expect(bar(first).getByRole("button", { name: /^Publish/ })).toBeVisible();
  await second.keyboard.press("Shift+R");
  const dialog = second.getByRole("dialog", { name: /Request changes/ });
  await dialog.getByLabel("What should be changed").fill("Say who counted.");
  await dialog.getByRole("button", { name: "Request changes" }).click();
  await expect(second.getByRole("heading", { name: /were faster|was faster/ })).toBeVisible();
  await expect(second.getByRole("listitem").filter({ hasText: `approved revision ${claim.revision}` })).toBeVisible();
  await expect(second.getByText("What you asked for was not done, because the claim had changed. It is approved now")).toBeVisible();
  await noAxeViolations(second);
  await second.getByRole("button", { name: "Look at the claim as it is now" }).click();
  await expect(bar(second).getByRole("button", { name: /^Publish/ })).toBeVisible();
  const { items } = (await token("editor")("GET", `/claims/${claim.id}/events`)).body;
  expect(items.filter(({ action }: { action: string }) => action === "approve" || action === "request_changes")).toHaveLength(1);
});

test("two checkers change one rationale: both sides are shown, put together, and nothing is lost", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aDraft(checker, aStatement("Written by two"), { rationale: "Two origins confirm the figure, and the source that Interfax quotes." });
  const page = await signedInAs("checker");
  await token("checker2")("PUT", `/claims/${claim.id}/verdict`, { version: claim.version, verdict: "confirmed", rationale: "Two origins confirm the figure, and the source whom Interfax quotes." });
  await keptOnDevice(page, claim, [{ on: "verdict", fields: { verdict: "confirmed", rationale: "Two origins confirm the figure, and the source that Interfax quotes. They stand on opposite sides." } }]);
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole("heading", { name: /changed the rationale while you wrote/ })).toBeVisible();
  await expect(page.getByText(`Theirs is saved as revision ${claim.revision + 1}.`)).toBeVisible();
  const row = page.getByRole("group", { name: "The rationale" });
  await expect(row.locator("ins").filter({ hasText: "whom" })).toBeVisible();
  await expect(row.locator("ins").filter({ hasText: "They stand on opposite sides." })).toBeVisible();
  await expect(row.getByLabel("Both together").last()).toHaveValue("Two origins confirm the figure, and the source whom Interfax quotes. They stand on opposite sides.");
  await noAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await noSidewaysScrolling(page);
  await noAxeViolations(page);
  await page.getByRole("button", { name: "Put both together" }).click();
  await expect(page.getByRole("heading", { level: 1, name: claim.statement })).toBeVisible();
  await expect.poll(async () => (await checker("GET", `/claims/${claim.id}`)).body.rationale)
    .toBe("Two origins confirm the figure, and the source whom Interfax quotes. They stand on opposite sides.");
});

test("mine can be kept as the next revision, and theirs is kept when that is chosen", async ({ signedInAs, token }) => {
  const page = await signedInAs("checker");
  const [checker, checker2] = [token("checker"), token("checker2")];
  for (const { way, statement } of [{ way: /^Keep mine as revision/, statement: "mine" }, { way: "Keep theirs", statement: "theirs" }]) {
    const claim = await aDraft(checker, aStatement("Chosen between two"));
    await checker2("PATCH", `/claims/${claim.id}`, { version: claim.version, statement: `${claim.statement} theirs` });
    await keptOnDevice(page, claim, [{ on: "claim", fields: { statement: `${claim.statement} mine` } }]);
    await page.goto(`/desk/claims/${claim.id}`);
    await expect(page.getByRole("heading", { name: /changed the statement while you wrote/ })).toBeVisible();
    await page.getByRole("button", { name: way }).click();
    await expect(page.getByRole("heading", { level: 1, name: `${claim.statement} ${statement}` })).toBeVisible();
    await expect.poll(async () => (await checker("GET", `/claims/${claim.id}`)).body.statement).toBe(`${claim.statement} ${statement}`);
  }
});

test("a claim that was approved while one wrote says so, and what was written can be taken along", async ({ signedInAs, token }) => {
  const checker = token("checker");
  const claim = await aDraft(checker, aStatement("Approved meanwhile"));
  const review = (await checker("POST", `/claims/${claim.id}/submissions`, { version: claim.version })).body;
  const page = await signedInAs("checker");
  await keptOnDevice(page, claim, [{ on: "claim", fields: { stillUnknown: "Who counted them." } }]);
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByText(/The claim is in review now, so it takes no edits: copy what you need\./)).toBeVisible();
  await expect(page.getByText("Who counted them.")).toBeVisible();
  await approved(token("editor"), review);
  await page.reload();
  await expect(page.getByText(/saving anything of yours undoes the approval/)).toBeVisible();
});
