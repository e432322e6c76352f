/** Sends bytes to what somebody named by its address, and reads a short answer. Nothing is followed: a redirect is refused. I/O. */
import { readAnswer } from "./fetch-page.ts";
import { guardedRequest, type Resolve } from "./guarded-request.ts";

export type SendLimits = {
  headers: Record<string, string>;
  maxBytes: number;
  milliseconds: number;
  allowPrivate: readonly string[];
  signal?: AbortSignal | undefined;
  resolve?: Resolve;
};

/** POST with the rules of SECURITY.md 11. Throws OutsideRefusal, also for an answer that is not 2xx. The media type is lower case, without parameters. */
export async function sendBytes(url: string, bytes: Uint8Array, { headers, maxBytes, milliseconds, allowPrivate, signal, resolve }: SendLimits): Promise<{ mediaType: string; bytes: Buffer }> {
  const until = AbortSignal.any([AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])]);
  const sent = { "user-agent": "Corroborate", ...headers, "content-length": String(bytes.byteLength) };
  const answer = await guardedRequest(url, { method: "POST", headers: sent, body: bytes, signal: until, allowPrivate, ...(resolve && { resolve }) });
  const mediaType = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  return { mediaType, bytes: await readAnswer(answer, { maxBytes }, until) };
}
