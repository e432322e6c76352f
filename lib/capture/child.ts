/** The process that captures one page, and ends: started by capture-page.ts, with nothing of the desk's environment. I/O. */
import { type Attempt, attempt } from "./attempt.ts";
import { Unresponsive } from "./in-page.ts";
import type { FromCapture, Order, ToCapture } from "./messages.ts";
import type { CaptureOutcome } from "./outcome.ts";
import { withNothing } from "./cut-short.ts";

/** Resolves when it has left this process. */
const send = (message: FromCapture): Promise<void> => new Promise((sent) => { process.send?.(message, undefined, undefined, () => sent()); });
const tell = (message: FromCapture): void => void send(message);

async function capture(given: Attempt): Promise<CaptureOutcome> {
  const startedAt = new Date();
  try {
    return await attempt(given, { scripts: true });
  } catch (error) {
    if (!(error instanceof Unresponsive)) throw error;
  }
  try {
    return await attempt(given, { scripts: false });
  } catch (error) {
    if (!(error instanceof Unresponsive)) throw error;
    return withNothing(given.order, startedAt, "crashed");
  }
}

async function carryOut(order: Order): Promise<FromCapture> {
  const given: Attempt = {
    order, signal: AbortSignal.timeout(order.limits.milliseconds), ...(order.resolves && { resolve: askTheDesk }),
    tell: { browser: (pid) => tell({ is: "browser", pid }), step: (step) => tell({ is: "step", step }), soFar: (outcome) => tell({ is: "so-far", outcome }) },
  };
  return { is: "end", outcome: await capture(given) };
}

function askTheDesk(host: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const answered = (message: ToCapture): void => {
      if (message.is !== "resolved" || message.host !== host) return;
      process.off("message", answered);
      resolve(message.addresses);
    };
    process.on("message", answered);
    tell({ is: "resolve", host });
  });
}

process.once("disconnect", () => process.exit(1));
process.on("message", (message: ToCapture) => {
  if (message.is !== "order") return;
  void carryOut(message.order)
    .catch((error: unknown): FromCapture => ({ is: "broke", why: error instanceof Error ? error.message : String(error) }))
    .then(send).finally(() => process.exit());
});
tell({ is: "ready" });
