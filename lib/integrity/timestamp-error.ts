/** What is wrong with a timestamp, or why there is none. Pure. */
export type TimestampWhy =
  /** Not what its format describes. */
  | "malformed"
  /** The authority answered that it will not. */
  | "refused"
  /** For other data. */
  | "imprint"
  /** The answer to another question. */
  | "nonce"
  | "signature"
  /** No certificate of the signer, or not the one that was signed for. */
  | "certificate"
  /** The certificate is not made for timestamps alone. */
  | "purpose"
  /** Its clock and the desk's do not agree. */
  | "clock"
  /** The certificate was not valid at the time that is stated. */
  | "expired";

export class TimestampError extends Error {
  override name = "TimestampError";
  readonly why: TimestampWhy;

  constructor(why: TimestampWhy, message: string) {
    super(message);
    this.why = why;
  }
}
