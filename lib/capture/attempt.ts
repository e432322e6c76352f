/** One attempt at a page: load it, look at all of it, and take what is kept. I/O. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Resolve } from "../outside/guarded-request.ts";
import { isOutsideRefusal } from "../outside/refusal.ts";
import { type Opened, openBrowser } from "./browser.ts";
import { certificatesOf } from "./certificates.ts";
import { banners, hideBanner, refuseBanner } from "./consent-banner.ts";
import { type Findings, nothingYet, outcomeOf, refusedAtOnce } from "./findings.ts";
import { type Guard, openGuard } from "./guard-proxy.ts";
import { hasFallen, inPage, Unresponsive } from "./in-page.ts";
import { loadPage } from "./load-page.ts";
import type { Order } from "./messages.ts";
import type { CaptureOutcome } from "./outcome.ts";
import { readability } from "./read-article.ts";
import { openRecorder, type Recorder } from "./recorder.ts";
import { settlePage } from "./settle-page.ts";
import { takeParts } from "./take-parts.ts";
import type { Step } from "./words.ts";

export type Attempt = {
  order: Order;
  resolve?: Resolve;
  signal: AbortSignal;
  tell: { browser: (pid: number) => void; step: (step: Step) => void; soFar: (outcome: CaptureOutcome) => void };
};

/** Throws Unresponsive when the page does not react or its process falls; the browser has ended in any case. */
export async function attempt(given: Attempt, { scripts }: { scripts: boolean }): Promise<CaptureOutcome> {
  const { order, tell, signal, resolve } = given;
  const { folder, limits, allowPrivate, trustCertificate } = order;
  const startedAt = new Date();
  tell.step("starting");
  // What an attempt before this one left.
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  const guard = await openGuard({ allowPrivate, maxBytes: Math.max(limits.maxTotalBytes, limits.maxOriginalBytes), signal, ...(resolve && { resolve }) });
  let browser: Opened | null = null;
  const asked = { asked: order, startedAt, scripts, refused: guard.refused };
  try {
    const refusal = await guard.admit(order.url).catch((error: unknown) => {
      if (isOutsideRefusal(error)) return error;
      throw error;
    });
    // Chromium would open a file of this machine before anybody sees a request.
    if (refusal) return refusedAtOnce(refusal, { ...nothingYet, ...asked, addresses: await guard.resolved() });
    browser = await openBrowser({ path: order.chromium, proxy: guard.url, scripts, trustCertificate, onStart: tell.browser });
    const recorder = await openRecorder(browser.whole, { guard, folder, limits, mainFrame: browser.mainFrame });
    const findings: Findings = { ...nothingYet, ...asked, browser, main: recorder.main, parts: recorder.parts, files: [], failedSteps: [], faults: [] };
    const fallen = browser.fallen.then(() => { throw new Unresponsive("The page has fallen."); });
    await Promise.race([look(given, { browser, guard, recorder, findings }), fallen]).catch((error: unknown) => { throw hasFallen(error) ? new Unresponsive("The browser has fallen.") : error; });
    findings.addresses = await guard.resolved();
    return outcomeOf(findings);
  } finally {
    guard.close();
    await browser?.kill();
  }
}

type Open = { browser: Opened; guard: Guard; recorder: Recorder; findings: Findings };

async function look({ order, tell }: Attempt, { browser, guard, recorder, findings }: Open): Promise<void> {
  const { limits, url } = order;
  const { page: session, mainFrame } = browser;
  const run = inPage(session, mainFrame, limits.hungMilliseconds);
  tell.step("loading");
  Object.assign(findings, await loadPage(url, { session, recorder, inPage: run, limits }));
  await lookAtCertificates(guard, findings);
  const { instead } = recorder.main;
  if (instead?.is === "file") {
    const bytes = recorder.exchanges.at(-1)?.bytes ?? 0;
    if (bytes > 0) findings.files.push({ role: "original", path: instead.path, mediaType: instead.mediaType });
  }
  if (instead || findings.error) return;
  tell.step("settling");
  const dealtWith = [await unlessItLeads(run(refuseBanner, banners), findings)];
  await unlessItLeads(settlePage({ recorder, inPage: run, limits }), findings);
  // One that came late; then the page stays, and whatever stands in the way still goes.
  dealtWith.push(await unlessItLeads(run(refuseBanner, banners), findings));
  recorder.hold();
  dealtWith.push(await unlessItLeads(run(hideBanner, banners), findings));
  findings.consent = dealtWith.filter((one) => one !== null);
  findings.addresses = await guard.resolved();
  const soFar = () => tell.soFar(outcomeOf(findings));
  soFar();
  await takeParts({ session, order, recorder, findings, step: (step) => { tell.step(step); soFar(); }, inPage: run, reading: inPage(session, mainFrame, limits.hungMilliseconds * 2, await readability()) });
}

/** A page that leads on meanwhile goes away under what looks at it; what it leads to is looked at in its place. */
async function unlessItLeads<T>(work: Promise<T>, { faults }: Findings): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof Unresponsive || hasFallen(error)) throw error;
    faults.push(error instanceof Error ? error.message : String(error));
    return null;
  });
}

async function lookAtCertificates(guard: Guard, findings: Findings): Promise<void> {
  const reached = findings.main.url ?? findings.main.hops.at(-1)?.url ?? findings.asked.url;
  const address = guard.addressOf(reached);
  if (address && reached.startsWith("https:")) findings.chain = await certificatesOf(reached, address);
}
