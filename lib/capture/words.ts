/** The words of a capture: its steps, its ends, and what is said of them (EVIDENCE.md, "What the person sees"). Pure. */
import type { FileRole } from "../evidence/words.ts";

/** In this order; the number is the percentage that is reached when the step begins. */
export const steps = { starting: 0, loading: 10, settling: 40, screenshot: 60, pdf: 70, text: 78, html: 84, archive: 92, done: 100 } as const;
export type Step = keyof typeof steps;

/** Partial: something is kept, and something is missing. Blocked: the desk refuses to ask. */
export const captureEnds = ["done", "partial", "failed", "blocked"] as const;
export type CaptureEnd = (typeof captureEnds)[number];

export const underWay = ["queued", "running"] as const;

export const captureStates = [...underWay, ...captureEnds] as const;
export type CaptureState = (typeof captureStates)[number];

export const isUnderWay = ({ state }: { state: CaptureState }): boolean => state === "queued" || state === "running";

/** What asked for it. */
export const captureCauses = ["attached", "asked", "recheck", "article"] as const;
export type CaptureCause = (typeof captureCauses)[number];

/** As it is kept: `CaptureRecord` in JSON. */
export type CaptureRecordJson = Record<string, unknown>;

/** Why there is nothing, for programs; `certificate` can be captured anyway. */
export type CaptureWhy = "address" | "private" | "no-such-host" | "unreachable" | "certificate" | "too-slow" | "too-big" | "crashed" | "empty";

/** What a capture brings; the desk adds the others. */
export type CapturedRole = Exclude<FileRole, "manifest" | "timestamp">;

export const say = {
  privateNetwork: "Private network: never fetched.",
  stillLoading: "Still loading.",
  withoutScripts: "Captured without scripts.",
  wall: "Sign-in, cookie or robot wall? Check the picture.",
  answered: (status: number): string => `The page answered ${status}. This is not the article.`,
  onlyTop: (height: number): string => `First ${height.toLocaleString("en")} px; images further down may be missing.`,
  missing: (missing: number, of: number): string => `${missing} of ${of} parts missing.`,
  certificate: (host: string, code: string): string => `The certificate of ${host} is not valid (${code}). It can be captured anyway; the record will say so.`,
  certificateTaken: "Captured although its certificate is not valid.",
  tooBig: (bytes: number): string => `It is bigger than ${Math.floor(bytes / 1024 / 1024)} MB.`,
  empty: "There is nothing at this address.",
  brokeOff: "It broke off before its end.",
  noAnswer: "It took too long to answer.",
  noPage: (error: string): string => `It could not be fetched (${error}).`,
  crashed: "The page made the browser fall.",
  late: "The capture took too long and was ended.",
  noPart: (step: Step): string => `The step ${step} failed; the rest was kept.`,
} as const;

/** The status that `answered` names among a capture's warnings, so 400 or above; null when there is none. A capture's record has it too, and is far too big to be read for every one. */
export function statusIn(warnings: readonly string[]): number | null {
  const [said] = warnings.flatMap((warning) => /^The page answered (\d{3})\./.exec(warning)?.[1] ?? []);
  return said === undefined ? null : Number(said);
}

/** What the server answered with says itself that it is not what was asked for (404, 500): it is kept, and is nobody's article. */
export const isRefusal = ({ warnings }: { warnings: readonly string[] }): boolean => statusIn(warnings) !== null;
