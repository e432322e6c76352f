/** axe on a page as it stands. Its source goes in once for each document; the packaged builder sends it anew each time, and opens a page of its own to sum up. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axeCore from "axe-core";
import type { AxeResults, ContextSpec, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright/test";

/** What the source makes in a page. */
declare const axe: typeof axeCore;

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Without it a frame from another origin, or from none, is passed over in silence. */
const ALSO_IN_FRAMES = 'axe.configure({ allowedOrigins: ["<unsafe_all_origins>"] })';

/** WCAG 2.2 A and AA, and axe's best practice. Where a sandbox lets no script in, axe would only wait. */
export async function axeViolations(page: Page): Promise<AxeResults["violations"]> {
  await page.evaluate(atRest);
  for (const frame of page.frames()) if (await letsScriptsIn(frame)) await bringAxe(frame);
  return page.evaluate(async ([context, options]) => (await axe.run(context, options)).violations, [
    { exclude: ["iframe[sandbox]"] } satisfies ContextSpec, { resultTypes: ["violations"] } satisfies RunOptions,
  ] as const);
}

/** What has come in is drawn and named, what fades has faded: in between, a colour has no contrast to speak of. */
async function atRest(): Promise<void> {
  for (let drawn = 0; drawn < 2; drawn += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  const ending = document.getAnimations().filter(({ effect, playState }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  await new Promise((resolve) => { requestIdleCallback(resolve, { timeout: 1000 }); });
}

async function letsScriptsIn(frame: Frame): Promise<boolean> {
  for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame()) {
    if ((await (await each.frameElement()).getAttribute("sandbox")) !== null) return false;
  }
  return true;
}

async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(`${SOURCE};${ALSO_IN_FRAMES}`);
}
