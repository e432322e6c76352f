/**
 * How much the desk takes from readers in all: it is the desk's attention and its disk that are limited, not anybody's
 * person. Counted in the database, so that a restart forgets nothing and several processes count together. I/O.
 */
import { createHash } from "node:crypto";
import { and, gt, inArray } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimits } from "../db/schema/index.ts";
import type { Reader, Tx } from "../db/types.ts";
import type { InboxKind } from "./words.ts";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** `cost` is what one more takes; a key stands for the whole desk, or for one verdict. */
type Budget = { name: string; key: string; points: number; seconds: number; cost: number };
export type Spending = { kind: InboxKind; slug: string | null; /** Of the file that comes with it. */ bytes?: number };

function budgetsOf({ kind, slug, bytes = 0 }: Spending): Budget[] {
  return [
    { name: `inbox ${kind} hour`, key: "desk", points: 60, seconds: HOUR, cost: 1 },
    { name: `inbox ${kind} day`, key: "desk", points: 300, seconds: DAY, cost: 1 },
    // A flood about one verdict leaves room for reports on the others.
    ...(slug === null ? [] : [{ name: "inbox verdict hour", key: digest(slug), points: 10, seconds: HOUR, cost: 1 }]),
    ...(bytes === 0 ? [] : [{ name: "inbox megabytes day", key: "desk", points: 2048, seconds: DAY, cost: Math.ceil(bytes / 1024 / 1024) }]),
  ];
}

/** Seconds to wait; 0 while there is room. Takes nothing: for saying so before a file is read. */
export async function waitFor(reader: Reader, spending: Spending, now: Date): Promise<number> {
  const budgets = budgetsOf(spending);
  const rows = await reader.select().from(rateLimits).where(and(inArray(rateLimits.key, budgets.map(rowKey)), gt(rateLimits.expire, now)));
  const waits = budgets.flatMap((budget) => {
    const row = rows.find(({ key }) => key === rowKey(budget));
    return row?.expire && row.points + budget.cost > budget.points ? [secondsUntil(row.expire, now)] : [];
  });
  return Math.max(0, ...waits);
}

/** Takes its part of every budget, in the transaction that keeps the item; answers the seconds to wait where there is none left. */
export async function spend(tx: Tx, spending: Spending): Promise<number> {
  for (const { name, key, points, seconds, cost } of budgetsOf(spending)) {
    const limiter = new RateLimiterDrizzle({ storeClient: tx, schema: rateLimits, keyPrefix: name, points, duration: seconds, clearExpiredByTimeout: false });
    const wait = await limiter.consume(key, cost).then(() => 0, waitIn);
    if (wait > 0) return wait;
  }
  return 0;
}

const rowKey = ({ name, key }: Budget): string => `${name}:${key}`;
const digest = (value: string): string => createHash("sha256").update(value).digest("base64url");
const secondsUntil = (at: Date, now: Date): number => Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1000));

/** The limiter rejects with a result when there are no points left; anything else is a bug. */
function waitIn(rejected: unknown): number {
  if (rejected instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejected.msBeforeNext / 1000));
  throw rejected;
}
