/**
 * So that one connection cannot use up what the desk takes from everybody. Counted in this process's memory alone, under a
 * hash whose salt is forgotten each day: nothing that says who wrote is stored, and nothing can be looked up afterwards.
 */
import { createHash, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const SECONDS = 60 * 60;
/** Many readers may share one address: a town behind one provider, an onion's exit. */
const MOST_AN_HOUR = 30;
const DAY_MS = 86_400_000;

let salt = randomBytes(32);
let saltedOn = 0;
const limiter = new RateLimiterMemory({ points: MOST_AN_HOUR, duration: SECONDS });

/** Seconds this connection has to wait; 0 when it may write. Null: nobody in front told where it comes from. */
export async function callerWaits(address: string | null, now: Date): Promise<number> {
  if (address === null) return 0;
  const day = Math.floor(now.getTime() / DAY_MS);
  if (day !== saltedOn) [salt, saltedOn] = [randomBytes(32), day];
  const key = createHash("sha256").update(salt).update(address).digest("base64url");
  return limiter.consume(key).then(() => 0, (rejected: unknown) => {
    if (rejected instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejected.msBeforeNext / 1000));
    throw rejected;
  });
}
