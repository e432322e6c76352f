/** Situations for stories: people in browsers of their own, a token, and what must hold on every screen. */
import { type BrowserContextOptions, test as base, expect, type Page } from "playwright/test";
import { axeViolations } from "./axe.ts";
import { entryOf, type Person, tokenOf } from "./entries.ts";

export type { Person };
export type Caller = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>;

type Situations = {
  signedInAs: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  aReader: (options?: BrowserContextOptions) => Promise<Page>;
  /** Speaks to the HTTP API with a token of that person. */
  token: (person: Person) => Caller;
};

export const address = (path: string): string => `${process.env.DESK_URL ?? ""}${path}`;

export const test = base.extend<Situations>({
  aReader: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const page = await (await browser.newContext({ ...options, javaScriptEnabled: false, baseURL: address("") })).newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  signedInAs: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (person, options = {}) => {
      const page = await (await browser.newContext({ ...options, storageState: await entryOf(person), baseURL: address("") })).newPage();
      watch(page);
      waitForScripts(page);
      pages.push(page);
      await page.goto("/desk");
      await expect(page).toHaveURL(/\/desk/);
      return page;
    });
    for (const page of pages) {
      expect(faults.get(page) ?? []).toEqual([]);
      await page.context().close();
    }
  },
  token: async ({ browserName: _ }, use, story) => {
    const refused: string[] = [];
    await use((person) => caller(person, refused));
    // Where a story went on after a refusal, it fails far from the reason: the reason is told with it.
    if (story.status !== story.expectedStatus && refused.length > 0) throw new Error(`The desk had refused:\n${refused.join("\n")}`);
  },
});

function caller(person: Person, refused: string[]): Caller {
  return async (method, path, body) => {
    const isForm = body instanceof FormData;
    const response = await fetch(address(`/api/v1${path}`), {
      // A kept connection may be closed by the server between two steps of a story.
      method, headers: { authorization: `Bearer ${await tokenOf(person)}`, connection: "close", ...(body !== undefined && !isForm && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) refused.push(`${person} ${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return { status: response.status, body: answer };
  };
}

/** A page of the desk is there once its keys are: whoever types sooner types into what the scripts are about to take over. */
function waitForScripts(page: Page): void {
  const ready = async () => {
    if (new URL(page.url()).pathname.startsWith("/desk")) await page.locator("html[data-keys]").waitFor({ state: "attached" });
  };
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...asked) => { const response = await goto(...asked); await ready(); return response; };
  page.reload = async (...asked) => { const response = await reload(...asked); await ready(); return response; };
}

const faults = new WeakMap<Page, string[]>();

/**
 * Whatever a page logs as an error, or does against its policy, fails the story. A refused request is no fault, nor is a
 * connection that a story cuts. A frame whose sandbox allows no script keeps out this tool's own as well, and says so.
 */
function watch(page: Page): void {
  const found: string[] = [];
  faults.set(page, found);
  page.on("pageerror", (error) => found.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED|^Blocked script execution in .*(\/preview\?|[?&]purpose=view)/.test(message.text())) found.push(message.text());
  });
}

/** WCAG 2.2 A and AA, and axe's best practice, in the state the page is in. */
export async function noAxeViolations(page: Page): Promise<void> {
  const violations = await axeViolations(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

/** Nothing stands out sideways. */
export async function noSidewaysScrolling(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

/** A page that anybody may open, in the look that its browser has. */
export async function looksWell(page: Page, path: string): Promise<void> {
  await base.step(path, async () => {
    await page.goto(path);
    await noAxeViolations(page);
    await noSidewaysScrolling(page);
  });
}

/** What was published a moment ago is becoming a file: the reader asks again until it reads as `check` says. */
export async function untilItReads(page: Page, path: string, check: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await check();
  }).toPass({ timeout: 20_000 });
}

/** For `check`: what is not there yet is asked for again at once. */
export const AT_ONCE = { timeout: 200 };

export { expect };
