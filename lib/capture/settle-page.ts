/** Goes once through a page, so that what loads when it is looked at has loaded, and comes back to its top. I/O. */
import { setTimeout as sleep } from "node:timers/promises";
import type { InPage } from "./in-page.ts";
import type { CaptureLimits } from "./limits.ts";
import type { Recorder } from "./recorder.ts";

type Settling = { recorder: Pick<Recorder, "isQuiet">; inPage: InPage; limits: CaptureLimits };

const [LOOK_MS, QUIET_MS, STEP_MS] = [50, 400, 120];

/** Never further than the picture goes: a page without end has an end here. Throws Unresponsive. */
export async function settlePage({ recorder, inPage, limits }: Settling): Promise<void> {
  const until = Date.now() + limits.settleMilliseconds;
  await quiet(recorder, QUIET_MS, until);
  for (let y = 0; y < limits.maxHeight && Date.now() < until; ) {
    const { bottom, height } = await inPage(scrollTo, y);
    await sleep(STEP_MS);
    if (bottom + 1 >= height) {
      // A page that grows when its end is seen gets the time to do so.
      await quiet(recorder, STEP_MS, Math.min(until, Date.now() + 1_000));
      if (bottom + 1 >= (await inPage(scrollTo, y)).height) break;
    }
    y = Math.max(bottom, y + 100);
  }
  await inPage(scrollTo, 0);
  await quiet(recorder, QUIET_MS, until);
  await inPage(picturesDecoded);
}

async function quiet(recorder: Settling["recorder"], milliseconds: number, until: number): Promise<void> {
  while (!recorder.isQuiet(milliseconds) && Date.now() < until) await sleep(LOOK_MS);
}

function scrollTo(y: number): { bottom: number; height: number } {
  window.scrollTo({ top: y, behavior: "instant" });
  return { bottom: window.scrollY + window.innerHeight, height: document.documentElement.scrollHeight };
}

/** At most a second: a picture that never comes is one of the missing parts. */
async function picturesDecoded(): Promise<void> {
  const decoded = Array.from(document.images, (image) => image.decode().catch(() => undefined));
  await Promise.race([Promise.all(decoded), new Promise((resolve) => setTimeout(resolve, 1000))]);
}
