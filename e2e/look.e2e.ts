/** Every screen in every size and colour: what overflows or fails axe fails here. With LOOK=1 it also keeps pictures. */
import type { Page } from "playwright/test";
import { address, expect, noAxeViolations, noSidewaysScrolling, type Person, test } from "./fixtures.ts";

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
/** The gate looks once at each screen, where there is least room; whoever changes one looks at all four. */
const looks = process.env.LOOK ? [[wide, "light"], [phone, "dark"], [wide, "dark"], [phone, "light"]] as const : [[phone, "dark"]] as const;

const readers = ["/", "/verdicts/russia-handed-over-the-bodies-of-1200-ukrainian-soldiers-on", "/verdicts/ukraine-has-not-returned-the-body-of-a-single-russian",
  "/articles/1200-bodies-handed-over-as-the-two-sides-dispute-who-has", "/corrections", "/method", "/sign-in", "/nothing-here"];

/** Screens of the desk and who looks at them; a name in braces is filled in from the API. */
const desk: [Person, string][] = [
  ["checker", "/desk"], ["editor", "/desk?stage=in_review"], ["checker", "/desk/claims/{draft}"], ["editor", "/desk/claims/{in_review}"], ["editor", "/desk/claims/{approved}"],
  ["editor", "/desk/claims/{published}"], ["checker", "/desk/articles"], ["checker", "/desk/articles/{article}"], ["checker", "/desk/articles/new"],
  ["checker", "/desk/articles/{article}/details"], ["checker", "/desk/articles/{article}/versions"], ["checker", "/desk/claims/new"], ["editor", "/desk/claims/{published}/history"],
  ["checker", "/desk/sources"], ["checker", "/desk/sources/new"], ["checker", "/desk/sources/{source}"], ["admin", "/desk/people"], ["checker", "/desk/people"], ["admin", "/desk/settings"], ["checker", "/desk/settings"], ["editor", "/desk/activity"],
];

test("@look readers' screens", async ({ browser }) => {
  test.skip(!process.env.LOOK, "In the gate the readers' own stories look at them.");
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
  for (const [size, colorScheme] of looks) {
    await page.setViewportSize(size);
    // Without motion: a colour on its way from light to dark has no contrast to speak of.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
    await noSidewaysScrolling(page);
    await noAxeViolations(page);
    if (process.env.LOOK) await page.screenshot({ path: `look/${name.replace(/[^\w{}-]+/g, "-").slice(0, 90)}-${size.width}-${colorScheme}.png`, fullPage: true });
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
