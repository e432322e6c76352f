/** From readers: a tip becomes a claim in one step, an error report is answered in public, and nothing typed is lost. */
import { aPublishedClaim, aStatement } from "./claims.ts";
import { address, AT_ONCE, expect, noAxeViolations, noSidewaysScrolling, test, untilItReads } from "./fixtures.ts";

const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;

test("a reader without script sends a tip with a file, and a checker makes a claim of it by keys", async ({ aReader, signedInAs }) => {
  const words = aStatement("The bridge at Irpin fell on Monday");
  const reader = await aReader();
  await reader.goto("/tips");
  await reader.getByLabel("What should be checked?").fill(words);
  await reader.getByLabel("A link").fill("example.org/bridge");
  await reader.getByLabel("A file").setInputFiles({ name: "bridge.txt", mimeType: "image/png", buffer: Buffer.from("It fell at noon, says the note.") });
  await reader.getByLabel("How to reach you").fill("olena@example.org");
  await reader.getByRole("button", { name: "Send to the desk" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("it has arrived");
  expect(await reader.context().cookies()).toEqual([]);

  const page = await signedInAs("checker");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inbox");
  await expect(page.getByRole("link", { name: /Inbox \d+ new/ })).toBeVisible();
  await page.getByRole("link", { name: words }).click();
  const reading = page.getByRole("article");
  await expect(reading).toContainText("olena@example.org");
  await expect(reading).toContainText("text/plain");
  await noAxeViolations(page);
  const [download] = await Promise.all([page.waitForEvent("download"), reading.getByRole("link", { name: "Download the file" }).click()]);
  expect(download.suggestedFilename()).toBe("bridge.txt");

  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Make a claim of this tip" });
  await expect(dialog.getByLabel("Statement")).toHaveValue(words);
  await noAxeViolations(page);
  await dialog.getByRole("button", { name: "Make the claim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
  await expect(page.getByText("A reader who wrote on").first()).toBeVisible();
  await page.goto("/desk/inbox?show=tips");
  await page.getByRole("link", { name: `Tip, Taken over: ${words}` }).click();
  await expect(page.getByRole("article").getByRole("link", { name: "Open the claim" })).toBeVisible();
});

test("a reader reports an error, the editor answers, and the corrections page shows question and answer", async ({ aReader, signedInAs, token }) => {
  const claim = await aPublishedClaim(token("checker"), token("editor"), aStatement("Nine trams were repaired"));
  const reader = await aReader();
  await reader.goto(`/verdicts/${claim.slug}/report`);
  await reader.getByLabel("What is wrong?").fill("I counted ten of them, with my own eyes.");
  await reader.getByRole("button", { name: "Send to an editor" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("an editor will look at it");

  const checker = await signedInAs("checker", phone);
  await checker.goto("/desk/inbox?show=reports");
  await checker.getByRole("link", { name: /I counted ten of them/ }).first().click();
  await expect(checker.getByText("An editor answers error reports.")).toBeVisible();
  await noSidewaysScrolling(checker);
  await noAxeViolations(checker);
  await checker.goBack();
  await expect(checker.getByRole("region", { name: "From readers" })).toBeVisible();

  const editor = await signedInAs("editor");
  await editor.goto("/desk/inbox?show=reports");
  await editor.getByRole("link", { name: /I counted ten of them/ }).first().click();
  await expect(editor.getByRole("article")).toContainText(claim.statement);
  await editor.keyboard.press("r");
  const dialog = editor.getByRole("dialog", { name: "Answer in public" });
  await dialog.getByRole("button", { name: "Publish the answer" }).click();
  await expect(dialog.getByText("Say what was reported.")).toBeVisible();
  const question = `A reader counted ten trams, not nine: ${claim.slug}`;
  await dialog.getByLabel("What was reported, in your words").fill(question);
  await dialog.getByLabel("Answer", { exact: true }).fill("The tenth belongs to another depot.");
  await noAxeViolations(editor);
  await dialog.getByRole("button", { name: "Publish the answer" }).click();
  await expect(editor.getByText("The answer stands on the corrections page")).toBeVisible();

  await untilItReads(reader, "/corrections", () => expect(reader.getByText(question)).toBeVisible(AT_ONCE));
  await expect(reader.locator("main")).not.toContainText("with my own eyes");
});

test("too many reports about one verdict are stopped in words, and the form keeps what was typed", async ({ aReader, token }) => {
  const claim = await aPublishedClaim(token("checker"), token("editor"), aStatement("Four wells were dug"));
  for (let at = 0; at < 10; at += 1) {
    const sent = await fetch(address(`/api/v1/verdicts/${claim.slug}/error-reports`), {
      method: "POST", headers: { "content-type": "application/json", connection: "close" }, body: JSON.stringify({ text: `One of many reports, number ${at}.` }),
    });
    expect(sent.status).toBe(202);
  }
  const reader = await aReader();
  await reader.goto(`/verdicts/${claim.slug}/report`);
  await reader.getByLabel("What is wrong?").fill("This took me a quarter of an hour to write.");
  const answered = reader.waitForResponse((response) => response.request().method() === "POST");
  await reader.getByRole("button", { name: "Send to an editor" }).click();
  expect((await answered).status()).toBe(429);
  await expect(reader.getByText(/has been sent as much as it can read/)).toBeVisible();
  await expect(reader.getByLabel("What is wrong?")).toHaveValue("This took me a quarter of an hour to write.");
});

test("who is no fact-checker and no editor is told who reads the inbox", async ({ signedInAs }) => {
  const page = await signedInAs("admin");
  await page.goto("/desk/inbox");
  await expect(page.getByRole("heading", { name: "The inbox is not open to you" })).toBeVisible();
  await noAxeViolations(page);
});

test("a tip that holds a file is put away only after one has heard what is erased", async ({ signedInAs, token }) => {
  const words = aStatement("A tip with a contact and a file");
  const form = new FormData();
  form.set("text", words);
  form.set("contact", "petro@example.org");
  form.set("file", new File(["a note"], "note.txt"));
  await fetch(address("/api/v1/tips"), { method: "POST", body: form, headers: { connection: "close" } });
  const page = await signedInAs("checker2");
  await page.goto("/desk/inbox?show=tips");
  await page.getByRole("link", { name: words }).click();
  await page.keyboard.press("d");
  await expect(page.getByText("This erases the file and how the reader can be reached, for good.")).toBeVisible();
  await page.getByRole("button", { name: "Erase and put away" }).click();
  await expect(page.getByText("Put away", { exact: true }).first()).toBeVisible();
  const { items } = (await token("checker2")("GET", "/inbox?state=closed&limit=200")).body;
  await expect(page.getByRole("link", { name: words })).toHaveCount(0);
  expect(items.find((item: { text: string }) => item.text === words)).toMatchObject({ contact: null, file: null });
});
