/** Asks an authority for a timestamp by RFC 3161 over HTTP, and keeps none that does not verify. I/O. */
import { createHash, randomBytes } from "node:crypto";
import { sendBytes } from "../outside/send-bytes.ts";
import { assertAskedThen } from "./clock.ts";
import { MOST_TOKEN_BYTES, timestampRequest, tokenOf } from "./rfc3161.ts";
import { TimestampError } from "./timestamp-error.ts";
import { type VerifiedTimestamp, verifyTimestamp } from "./verify-timestamp.ts";

export type TimestampAsked = {
  /** `host:port` pairs that may be asked though private. */
  allowPrivate: readonly string[];
  /** PEM, as for `verifyTimestamp`. */
  trusted?: readonly string[];
  signal?: AbortSignal;
  milliseconds?: number;
};

/**
 * The token is what is stored: DER, the TimeStampToken of RFC 3161, which `openssl ts -verify -token_in` takes. Throws
 * OutsideRefusal where the authority is not reached or answers nothing fit (the timestamp is then pending), and
 * TimestampError where its answer is no timestamp of these bytes.
 */
export async function requestTimestamp(authorityUrl: string, manifest: Uint8Array, { allowPrivate, trusted = [], signal, milliseconds = 20_000 }: TimestampAsked): Promise<{ token: Uint8Array } & VerifiedTimestamp> {
  const asked = new Date();
  const nonce = randomBytes(8);
  const question = timestampRequest(createHash("sha256").update(manifest).digest(), nonce);
  const headers = { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" };
  const { mediaType, bytes } = await sendBytes(authorityUrl, question, { headers, maxBytes: MOST_TOKEN_BYTES, milliseconds, allowPrivate, signal });
  if (mediaType !== "application/timestamp-reply") throw new TimestampError("malformed", "What answers at this address is no timestamp authority.");
  const token = tokenOf(bytes);
  const verified = await verifyTimestamp(token, manifest, { trusted, nonce });
  assertAskedThen(verified.at, { asked, answered: new Date() });
  return { token, ...verified };
}
