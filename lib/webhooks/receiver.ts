/** Whether a receiver may be asked at all, said when its address is given: a refusal at delivery comes too late to be read. I/O. */
import { config } from "../config.ts";
import { DomainError } from "../errors.ts";
import { assertAskable, type Resolve } from "../outside/guarded-request.ts";
import { isOutsideRefusal, type OutsideWhy } from "../outside/refusal.ts";
import { type Actor, hasScope } from "../people/actor.ts";
import { mayManageDesk } from "../people/policy.ts";

const PATIENCE_MS = 3_000;
/** A name that is not known yet, or is slow to be looked up, may be a good one: delivery asks again. */
const refused: ReadonlySet<OutsideWhy> = new Set(["address", "port", "not-http", "private"]);

/**
 * Throws invalid at `url` for a receiver outside the public internet, by its address or by where its name leads, unless
 * CAPTURE_ALLOW_PRIVATE names it. Asked before the command and outside its transaction, which looking up a name must not
 * hold open; nothing is looked up for somebody whom the command refuses anyway.
 */
export async function assertReceiver(actor: Actor, url: string | undefined, resolve?: Resolve): Promise<void> {
  if (url === undefined || !mayManageDesk(actor).ok || !hasScope(actor, "admin")) return;
  try {
    await assertAskable(url, { signal: AbortSignal.timeout(PATIENCE_MS), allowPrivate: config().allowPrivate, ...(resolve && { resolve }) });
  } catch (error) {
    if (!isOutsideRefusal(error)) throw error;
    if (refused.has(error.why)) throw invalid(error.message, error.why);
  }
}

function invalid(message: string, why: OutsideWhy): DomainError {
  const words = why === "private" ? `${message} CAPTURE_ALLOW_PRIVATE can name it, if it is meant.` : message;
  return new DomainError("invalid", `Please correct: url: ${words}`, { fields: { url: words } });
}
