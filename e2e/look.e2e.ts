/** Every screen in every size and colour: what overflows or fails axe fails here. With LOOK=1 it also keeps pictures. */
import type { Page } from "playwright/test";
import { address, expect, noAxeViolations, noSidewaysScrolling, type Person, test } from "./fixtures.ts";

const sizes = { "1280": { width: 1280, height: 800 }, "390": { width: 390, height: 844 } };
const schemes = ["light", "dark"] as const;

const readers = ["/", "/verdicts/russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on", "/verdicts/ukraine-has-not-returned-the-body-of-a-single-russian",
  "/articles/1200-bodies-handed-over-as-the-two-sides-dispute-who-has", "/corrections", "/method", "/sign-in", "/nothing-here"];

/** Screens of the desk and who looks at them; a name in braces is filled in from the API. */
const desk: [Person, string][] = [
  ["checker", "/desk"], ["editor", "/desk?stage=in_review"], ["checker", "/desk/claims/{draft}"], ["editor", "/desk/claims/{in_review}"], ["editor", "/desk/claims/{approved}"],
  ["editor", "/desk/claims/{published}"], ["checker", "/desk/articles"], ["checker", "/desk/articles/{article}"], ["checker", "/desk/articles/new"],
  ["checker", "/desk/sources"], ["checker", "/desk/sources/{source}"], ["admin", "/desk/people"], ["checker", "/desk/people"], ["admin", "/desk/settings"], ["checker", "/desk/settings"], ["editor", "/desk/activity"],
];

test("@look readers' screens", async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await (await browser.newContext({ baseURL: address("") })).newPage();
  for (const path of readers) await inEveryLook(page, path, `reader ${path}`);
  await page.context().close();
});

for (const person of ["checker", "editor", "admin"] as const) {
  test(`@look the desk's screens as the ${person} sees them`, async ({ signedInAs }) => {
    test.setTimeout(600_000);
    const page = await signedInAs(person);
    for (const [, path] of desk.filter(([who]) => who === person)) await inEveryLook(page, await filled(page, path), `${person} ${path}`);
  });
}

async function inEveryLook(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  for (const [width, size] of Object.entries(sizes)) {
    for (const colorScheme of schemes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
      await noSidewaysScrolling(page);
      await noAxeViolations(page);
      if (process.env.LOOK) await page.screenshot({ path: `look/${name.replace(/[^\w{}-]+/g, "-").slice(0, 90)}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
}

async function filled(page: Page, path: string): Promise<string> {
  const named = /\{(\w+)\}/.exec(path)?.[1];
  if (!named) return path;
  const list = named === "article" ? "articles" : named === "source" ? "sources" : `claims?stage=${named}`;
  const response = await page.request.get(`/api/v1/${list}`);
  const { items } = (await response.json()) as { items: { id: string }[] };
  return path.replace(`{${named}}`, items[0]?.id ?? "");
}
