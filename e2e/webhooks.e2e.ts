/** An admin has other programs told of what is published, and sees how that goes. */
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";
import { aPublishedClaim, aStatement } from "./claims.ts";
import { expect, noAxeViolations, noSidewaysScrolling, test } from "./fixtures.ts";

test("a webhook is made, tested, told of a verdict, and removed", async ({ signedInAs, token }) => {
  const got: { text: string; headers: Record<string, string> }[] = [];
  const receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => { text += chunk.toString(); }).on("end", () => {
      got.push({ text, headers: request.headers as Record<string, string> });
      response.writeHead(got.length === 1 ? 500 : 200).end();
    });
  });
  const port = Number(process.env.RECEIVER_PORT);
  await new Promise<void>((resolve) => { receiver.listen(port, "127.0.0.1", resolve); });
  const page = await signedInAs("admin");
  await page.goto("/desk/settings");
  const part = page.getByRole("region", { name: "Webhooks" });
  await part.getByRole("button", { name: "Make a webhook" }).click();
  const dialog = page.getByRole("dialog", { name: "Make a webhook" });
  await dialog.getByRole("button", { name: "Make the webhook" }).click();
  await expect(dialog.getByText("Give the address of the receiver.")).toBeVisible();
  await dialog.getByLabel("Address").fill("http://10.0.0.7/hook");
  await dialog.getByRole("button", { name: "Make the webhook" }).click();
  await expect(dialog.getByText("10.0.0.7 is not on the public internet")).toBeVisible();
  await dialog.getByLabel("Address").fill(`http://127.0.0.1:${port}/hook`);
  await noAxeViolations(page);
  await dialog.getByRole("button", { name: "Make the webhook" }).click();
  const shown = page.getByRole("dialog", { name: "The secret of the webhook" });
  const secret = await shown.getByLabel("Secret").inputValue();
  expect(secret).toMatch(/^whsec_/);
  await noAxeViolations(page);
  await shown.getByRole("button", { name: "I have kept it" }).click();

  const steps = async (step: string) => {
    await part.getByRole("button", { name: /^Steps with the webhook/ }).click();
    await page.getByRole("menuitem", { name: step }).click();
  };
  await steps("Send a test event");
  await expect(part.getByText(/^500 after/)).toBeVisible({ timeout: 20_000 });
  await expect(part.getByText(/^200 after/)).toBeVisible({ timeout: 30_000 });
  await noAxeViolations(page);

  const { slug } = await aPublishedClaim(token("checker"), token("editor"), aStatement("A pilot boat ran aground"));
  await expect.poll(() => got.length, { timeout: 20_000 }).toBe(3);
  expect(new Webhook(secret).verify(got[2]?.text ?? "", got[2]?.headers ?? {})).toMatchObject({ type: "verdict.published", data: { slug, publication: 1, kind: "first" } });
  await page.reload();
  await part.getByText("What was sent").click();
  await expect(part.getByText(`${slug}, publication 1`, { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await noSidewaysScrolling(page);
  await steps("Remove it");
  await page.getByRole("dialog", { name: "Remove the webhook?" }).getByRole("button", { name: "Remove it" }).click();
  await expect(part.getByText("There are none.")).toBeVisible();
  receiver.close();
});
