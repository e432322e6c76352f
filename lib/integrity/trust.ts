/** What a stored timestamp is worth to this desk. Pure. */
import { z } from "zod";
import { TimestampError } from "./timestamp-error.ts";
import { verifyTimestamp } from "./verify-timestamp.ts";

export const trustShape = z.object({
  /** `trusted`: by a root that the desk was given for this authority. `untrusted`: whole, but anybody could have made it. `wrong`: no timestamp of this manifest. */
  state: z.enum(["trusted", "untrusted", "wrong"]),
  /** The name in the certificate that signed; null of a wrong one. */
  signer: z.string().nullable(),
  /** The certificate at which its chain ends, with its SHA-256. */
  root: z.object({ subject: z.string(), fingerprint: z.string() }).nullable(),
  /** Why it is not trusted, a sentence. */
  why: z.string().nullable(),
}).meta({ id: "TimestampTrust" });
export type TimestampTrust = z.infer<typeof trustShape>;

/** `roots` is PEM; null where none was given for the authority. Rejects only for roots that are none. */
export async function trustOf(token: Uint8Array, manifest: Uint8Array, roots: string | null): Promise<TimestampTrust> {
  try {
    const { authority: signer, root } = await verifyTimestamp(token, manifest, { trusted: roots === null ? [] : [roots] });
    if (root) return { state: "trusted", signer, root, why: null };
    return { state: "untrusted", signer, root, why: roots === null ? "The desk was given no root certificate of this authority." : "Its certificate does not lead to the root that the desk was given for this authority." };
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error;
    return { state: "wrong", signer: null, root: null, why: error.message };
  }
}
