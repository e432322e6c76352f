/** Leads the browser to the page and waits until it has loaded, or until it has had its time. I/O. */
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import { type InPage, inTime, Unresponsive } from "./in-page.ts";
import type { CaptureLimits } from "./limits.ts";
import type { Recorder } from "./recorder.ts";

/** `error` is Chromium's own (`net::ERR_…`); null when a page is there. */
export type Loaded = { error: string | null; stillLoading: boolean };

const LOOK_MS = 250;
/** For what was cut off in the middle to be shown. */
const AFTER_CUT_MS = 5_000;

type Loading = { session: CDPSession; recorder: Recorder; inPage: InPage; limits: CaptureLimits };

/** Throws Unresponsive when a script of the page never ends. */
export async function loadPage(url: string, { session, recorder, inPage, limits }: Loading): Promise<Loaded> {
  let isLoaded = false;
  session.on("Page.loadEventFired", () => { isLoaded = true; });
  await session.send("Page.enable");
  const until = Date.now() + limits.loadMilliseconds;
  const arriving = session.send("Page.navigate", { url });
  let stillLoading = false;
  const cut = (): void => { stillLoading = true; recorder.finish(); };
  const arrived = await inTime(arriving, limits.loadMilliseconds).catch((error: unknown) => {
    if (!(error instanceof Unresponsive)) throw error;
    cut();
    return inTime(arriving, AFTER_CUT_MS).catch(() => ({ errorText: "net::ERR_TIMED_OUT" }));
  });
  if (arrived.errorText) return { error: arrived.errorText, stillLoading };
  for (let end = stillLoading ? Date.now() + AFTER_CUT_MS : until; !isLoaded; ) {
    await Promise.all([sleep(LOOK_MS), answers(inPage)]);
    if (Date.now() < end) continue;
    if (stillLoading) break;
    cut();
    end = Date.now() + AFTER_CUT_MS;
  }
  return { error: null, stillLoading };
}

/** A document that goes away while it is asked is alive; only silence is not. */
async function answers(inPage: InPage): Promise<void> {
  await inPage(() => true).catch((error: unknown) => { if (error instanceof Unresponsive) throw error; });
}
