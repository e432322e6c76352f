/**
 * Whether a captured page is gone, and when to look at it once more before that is said. Pure.
 *
 * Gone is a page that was kept once and since then only answers 404, 410 or 451, at least twice and an hour apart; or whose
 * host could not be reached or found at least three times over more than twelve hours. What may be the fault of this desk
 * or its line (no browser, a page too slow, too big, or one that fells the browser) says nothing of the page, nor does any
 * other answer; the host, though, was reached.
 */
import { type CaptureState, statusIn } from "./words.ts";

/** One capture that has ended; `at` is when. */
export type Look = { at: Date; state: CaptureState; step: string; warnings: readonly string[] };

/** What it answers instead, null when it cannot be reached; since the first time that it was seen so. */
export type Gone = { status: number | null; since: Date };

/** The step of a capture that somebody ended. */
export const STOPPED = "stopped";

const HOUR_MS = 3_600_000;
const MOST_OF_AN_EVENING_MS = 12 * HOUR_MS;
/** After one failure, after the second, and so on; then it waits for its ordinary turn. */
const WAITS_MS = [HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS];
/** Looks that ended longer ago are followed by no early one. */
export const LONGEST_WAIT_MS = 2 * 24 * HOUR_MS;

const absences = new Set([404, 410, 451]);

type Shows = "there" | "absent" | "unreachable" | "answers" | "nothing";

function shows({ state, step, warnings }: Look): Shows {
  const status = statusIn(warnings);
  if (step === STOPPED) return "nothing";
  if (status !== null) return absences.has(status) ? "absent" : "answers";
  if (state === "done" || state === "partial") return "there";
  if (step === "no-such-host" || step === "unreachable") return "unreachable";
  return step === "certificate" ? "answers" : "nothing";
}

/** Of all looks at one address, oldest first; null when it is there, as far as can be said. */
export function goneSince(looks: readonly Look[]): Gone | null {
  let [wasKept, absent, unreached]: [boolean, Look[], Look[]] = [false, [], []];
  for (const look of looks) {
    const is = shows(look);
    if (is === "nothing") continue;
    unreached = is === "unreachable" ? [...unreached, look] : [];
    if (is === "absent") absent = [...absent, look];
    if (is === "there") [wasKept, absent] = [true, []];
  }
  if (!wasKept) return null;
  if (unreached.length >= 3 && lasted(unreached) > MOST_OF_AN_EVENING_MS) return { status: null, since: sinceOf(unreached) };
  if (absent.length >= 2 && lasted(absent) >= HOUR_MS) return { status: statusIn(absent.at(-1)?.warnings ?? []), since: sinceOf(absent) };
  return null;
}

const sinceOf = ([first]: readonly Look[]): Date => first?.at ?? new Date(0);
const lasted = (looks: readonly Look[]): number => (looks.at(-1)?.at.getTime() ?? 0) - sinceOf(looks).getTime();

/**
 * When to look again, earlier than it would be its turn: an hour after a page was first seen to be absent; and ever more
 * slowly after what may pass, be it with the desk's own line or with the page's server. Null when it can wait.
 */
export function lookAgainAt(looks: readonly Look[]): Date | null {
  const last = looks.at(-1);
  if (!last) return null;
  if (shows(last) === "absent") return goneSince(looks) === null && looks.some((look) => shows(look) === "there") ? new Date(last.at.getTime() + HOUR_MS) : null;
  const wait = WAITS_MS[looks.length - 2 - looks.findLastIndex((look) => !mayPass(look))];
  return wait === undefined ? null : new Date(last.at.getTime() + wait);
}

function mayPass(look: Look): boolean {
  const status = statusIn(look.warnings) ?? 0;
  return status >= 500 || status === 429 || shows(look) === "unreachable" || (look.state === "failed" && (look.step === "starting" || look.step === "too-slow"));
}
