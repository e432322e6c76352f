/** What became of the address that was asked for: where it led, and whether there was a page, a file, or nothing at all. Pure. */
import type { OutsideRefusal } from "../outside/refusal.ts";
import type { Headers } from "./answers.ts";
import type { CaptureRecord } from "./outcome.ts";
import { say } from "./words.ts";

/** Instead of a page. */
export type NoPage =
  | { is: "refused"; refusal: OutsideRefusal }
  | { is: "failed"; reason: string }
  | { is: "too-big"; reason: string }
  | { is: "file"; path: string; mediaType: string; isWhole: boolean };

export type MainDocument = ReturnType<typeof newMainDocument>;

export function newMainDocument() {
  const main = {
    hops: [] as CaptureRecord["hops"],
    /** Of the last answer that was a page or a file. */
    url: null as string | null,
    status: null as number | null,
    headers: [] as Headers,
    /** A page has arrived: what its own scripts then lead to is one of its parts. */
    isReceived: false,
    instead: null as NoPage | null,
    refused(url: string, refusal: OutsideRefusal): void {
      main.hops.push({ url, status: 0 });
      if (!main.isReceived) main.instead = { is: "refused", refusal };
    },
    failed(url: string, reason: string): void {
      main.hops.push({ url, status: 0 });
      if (!main.isReceived) main.instead = { is: "failed", reason };
    },
    leadsOn(url: string, status: number): void { main.hops.push({ url, status }); },
    answered(url: string, status: number, headers: Headers): void {
      main.hops.push({ url, status });
      Object.assign(main, { url, status, headers });
    },
    tooBig(maxBytes: number): void { main.instead = { is: "too-big", reason: say.tooBig(maxBytes) }; },
    isFile(path: string, mediaType: string, isWhole: boolean): void { main.instead = { is: "file", path, mediaType, isWhole }; },
  };
  return main;
}
