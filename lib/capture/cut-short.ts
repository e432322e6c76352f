/** What a capture comes to that was ended before its end. Pure. */
import { nothingYet, outcomeOf } from "./findings.ts";
import { newMainDocument } from "./main-document.ts";
import type { Order } from "./messages.ts";
import type { CaptureOutcome } from "./outcome.ts";
import { say } from "./words.ts";

type Cut = "too-slow" | "crashed";

const words = { "too-slow": say.late, crashed: say.crashed } as const;

/** What was kept by then is kept. */
export function cutShort(outcome: CaptureOutcome, why: Cut): CaptureOutcome {
  if (outcome.files.length === 0) return { ...outcome, state: "failed", why, reason: words[why] };
  return { ...outcome, state: "partial", reason: [outcome.reason, words[why]].filter(Boolean).join(" ") };
}

export function withNothing(order: Order, startedAt: Date, why: Cut): CaptureOutcome {
  return cutShort(outcomeOf({ ...nothingYet, asked: order, startedAt, scripts: true, refused: [], main: newMainDocument(), parts: [], files: [], failedSteps: [], faults: [] }), why);
}
