/**
 * A webhook's secret must sign, so its hash would not do: it is kept encrypted (AES-256-GCM) under a key derived from the
 * desk's own secret, which lies outside the database. A read database signs nothing. Pure.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** 256 random bits in the form of the Standard Webhooks specification. */
export const newSigningSecret = (): string => PREFIX + randomBytes(32).toString("base64");

/** For one webhook alone: moved to another row it does not open. */
export function seal(signing: string, { deskSecret, id }: { deskSecret: string; id: string }): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(deskSecret), iv).setAAD(Buffer.from(id));
  return Buffer.concat([iv, cipher.update(signing, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** Null when the desk's secret is another than it was, or the words were changed. */
export function unseal(sealed: string, { deskSecret, id }: { deskSecret: string; id: string }): string | null {
  const bytes = Buffer.from(sealed, "base64");
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(deskSecret), bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const keyOf = (deskSecret: string): Buffer => Buffer.from(hkdfSync("sha256", deskSecret, "", "corroborate webhook secrets", 32));
