/** A request that Chromium holds until it is told what to do with it (CDP Fetch.requestPaused). Pure. */
import type { Exchange } from "../archive/exchange.ts";
import type { Headers } from "./answers.ts";
import type { Body } from "./body.ts";
import { say } from "./words.ts";

/** Of the event, what is used here; before the answer is there it has neither status nor error. */
export type Paused = {
  requestId: string; frameId: string; resourceType: string; responseStatusCode?: number; responseStatusText?: string; responseErrorReason?: string;
  request: { url: string; method: string; headers: Record<string, string> }; responseHeaders?: { name: string; value: string }[];
};

export function exchangeOf({ request, responseStatusCode: status = 0, responseStatusText: statusText = "", resourceType }: Paused, responseHeaders: Headers, more: Pick<Exchange, "at" | "bodyFile" | "truncated" | "bytes" | "address">): Exchange {
  const { url, method, headers } = request;
  return { url, method, requestHeaders: Object.entries(headers), status, statusText, responseHeaders, resourceType: resourceType.toLowerCase(), ...more };
}

/** Why a part of the page is not there, or not as it should be; null when it is. */
export function reasonMissing(status: number, end: Body["end"], { finished, maxBytes }: { finished: boolean; maxBytes: number }): string | null {
  if (end === "too-big") return say.tooBig(maxBytes);
  if (end === "broken") return say.brokeOff;
  if (finished) return say.stillLoading;
  return status >= 400 ? `It answered ${status}.` : null;
}
