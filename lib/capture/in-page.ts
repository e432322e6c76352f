/** Runs functions of ours in the page's isolated world: they see its DOM, and its scripts cannot see or replace them. I/O. */
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession } from "playwright-core";

/** The page has not reacted for longer than any honest page takes. */
export class Unresponsive extends Error {
  override name = "Unresponsive";
}

/** The page's process, or the browser's: in playwright-core's words. */
export const hasFallen = (error: unknown): boolean => error instanceof Error && /has been closed|(?:Browser|Session) closed|Target crashed/.test(error.message);

export type InPage = <Args extends readonly unknown[], Answer>(run: (...args: Args) => Answer, ...args: Args) => Promise<Awaited<Answer>>;

/**
 * What runs in the page stands on its own: it is sent as source and uses nothing from outside of it. Arguments and answer are
 * JSON; the page can influence the answer (it may give its elements any names), so that nothing in it is believed.
 * Throws Unresponsive, and Error when the function threw or the document went away meanwhile.
 */
export function inPage(session: CDPSession, frameId: string, milliseconds: number, prelude = ""): InPage {
  const evaluate = async (expression: string) => {
    const { executionContextId: contextId } = await inTime(session.send("Page.createIsolatedWorld", { frameId, worldName: "capture" }), milliseconds);
    return inTime(session.send("Runtime.evaluate", { expression, contextId, returnByValue: true, awaitPromise: true }), milliseconds);
  };
  return async (run, ...args) => {
    const expression = `${prelude};(${run.toString()})(${args.map((arg) => JSON.stringify(arg)).join(",")})`;
    // A page that leads on takes the world that was just made with it; the next page has another.
    const { result, exceptionDetails } = await evaluate(expression).catch((error: unknown) => {
      if (error instanceof Unresponsive) throw error;
      return evaluate(expression);
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** Throws Unresponsive; the work itself cannot be stopped, and is left to the end of the browser. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const over = new AbortController();
  const late = sleep(milliseconds, null, { signal: over.signal }).then(() => { throw new Unresponsive("The page does not react."); });
  late.catch(() => undefined);
  return Promise.race([work, late]).finally(() => over.abort());
}
