/** What is said of a capture while it goes on and once it has ended. Pure. */
import type { CaptureShape } from "../../../lib/capture/shapes.ts";
import type { CaptureWhy, Step } from "../../../lib/capture/words.ts";
import type { GoneShape } from "../../../lib/claims/shapes.ts";
import { sayDate } from "../../../lib/when.ts";

type Told = Pick<CaptureShape, "state" | "step" | "reason">;

export { isUnderWay } from "../../../lib/capture/words.ts";

const stepWords: Record<Step, string> = {
  starting: "Starting the browser", loading: "Loading the page", settling: "Waiting for the page to settle", screenshot: "Taking its picture", pdf: "Making the PDF",
  text: "Reading its text", html: "Making a copy that asks for nothing", archive: "Packing the archive", done: "Putting everything away",
};

/** Where it ended; an address that the desk does not ask is blocked, and never comes so far. */
const whyWords: Record<Exclude<CaptureWhy, "address" | "private">, string> = {
  "no-such-host": "looking its host up", unreachable: "reaching its server", certificate: "checking its certificate",
  "too-slow": "waiting for its answer", "too-big": "receiving it", crashed: "showing it", empty: "reading its answer",
};

/** "Waiting to be captured", "Loading the page": what is being done. */
export function doingWords({ state, step }: Told): string {
  return state === "queued" ? "Waiting to be captured" : (stepWords[step as Step] ?? "Capturing");
}

/** What came of it, in two parts: what happened, and why. Null for one that is under way, or that kept everything. */
export function endWords(capture: Told): { lead: string; says: string } | null {
  const says = capture.reason ?? "";
  switch (capture.state) {
    case "partial": return { lead: "Captured in part.", says };
    case "blocked": return { lead: "Not captured.", says };
    case "failed": return { lead: `The capture ended while ${whileWords(capture)}.`, says };
    default: return null;
  }
}

function whileWords({ step }: Told): string {
  const doing = whyWords[step as keyof typeof whyWords] ?? stepWords[step as Step];
  return doing === undefined ? "it waited" : doing.charAt(0).toLowerCase() + doing.slice(1);
}

const ordinals = ["", "", "Second try.", "Third try."] as const;

/** Said once a worker has died over it. */
export const triesWords = ({ tries }: Pick<CaptureShape, "tries">): string | null => (tries < 2 ? null : (ordinals[tries] ?? `Try ${tries}.`));

/** "has answered 404 since 3 June 2025", "has been out of reach since 3 June 2025": said of a page. */
export const goneWords = ({ status, since }: GoneShape): string => `${status === null ? "has been out of reach" : `has answered ${status}`} since ${sayDate(since.slice(0, 10))}`;

/** "example.org/news/1": an address short enough to recognise. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
