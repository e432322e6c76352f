/** The calendars of OpenTimestamps over HTTP, guarded like everything that is asked outside. I/O. */
import { Buffer } from "node:buffer";
import { fetchPage } from "../outside/fetch-page.ts";
import { isOutsideRefusal } from "../outside/refusal.ts";
import { sendBytes } from "../outside/send-bytes.ts";
import type { Calendars } from "./opentimestamps.ts";
import { MOST_PROOF_BYTES } from "./ots-format.ts";

const ACCEPT = "application/vnd.opentimestamps.v1";

/** Throws OutsideRefusal. A calendar answers 404 while it has nothing new. */
export function calendarsOutside({ allowPrivate, signal, milliseconds = 15_000 }: { allowPrivate: readonly string[]; signal?: AbortSignal; milliseconds?: number }): Calendars {
  const limits = { maxBytes: MOST_PROOF_BYTES, milliseconds, allowPrivate };
  return {
    async submit(calendar, digest) {
      const headers = { accept: ACCEPT, "content-type": "application/octet-stream" };
      return (await sendBytes(below(calendar, "digest"), digest, { ...limits, headers, signal })).bytes;
    },
    async later(calendar, digest) {
      signal?.throwIfAborted();
      try {
        return (await fetchPage(below(calendar, `timestamp/${Buffer.from(digest).toString("hex")}`), { ...limits, accept: ACCEPT })).bytes;
      } catch (error) {
        if (isOutsideRefusal(error) && error.status === 404) return null;
        throw error;
      }
    },
  };
}

const below = (calendar: string, path: string): string => `${calendar.replace(/\/+$/, "")}/${path}`;
