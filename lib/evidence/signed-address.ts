/** Addresses on the evidence host: they open one file for five minutes and need neither cookie nor database. Pure. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { StoredFile } from "./files.ts";

const GOOD_FOR_MS = 5 * 60_000;

export type Addressed = Pick<StoredFile, "sha256" | "mediaType" | "name">;

/** An address of the file on the evidence host at `origin`, good until five minutes after `now`. */
export function signAddress(file: Addressed, { origin, secret, now }: { origin: string; secret: string; now: Date }): string {
  const expires = String(now.getTime() + GOOD_FOR_MS);
  const query = new URLSearchParams({ type: file.mediaType, expires, signature: signatureOf(file, expires, secret) });
  return `${origin}/${file.sha256}/${encodeURIComponent(file.name)}?${query}`;
}

/** What the address opens, "expired", or null for anything that we did not sign. */
export function checkAddress(path: string, secret: string, now: Date): Addressed | "expired" | null {
  const url = URL.parse(path, "http://evidence.invalid");
  const [, sha256 = "", rawName = "", ...rest] = url?.pathname.split("/") ?? [];
  const name = decoded(rawName);
  if (!url || rest.length > 0 || name === null || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  const [mediaType, expires, signature] = ["type", "expires", "signature"].map((key) => url.searchParams.get(key) ?? "");
  const file = { sha256, name, mediaType: mediaType ?? "" };
  if (!same(signature ?? "", signatureOf(file, expires ?? "", secret))) return null;
  return Number(expires) > now.getTime() ? file : "expired";
}

function signatureOf({ sha256, name, mediaType }: Addressed, expires: string, secret: string): string {
  return createHmac("sha256", `evidence:${secret}`).update(JSON.stringify([sha256, name, mediaType, expires])).digest("base64url");
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
