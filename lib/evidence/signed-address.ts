/** Addresses on the evidence host: they open one file for five minutes and need neither cookie nor database. Pure. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { StoredFile } from "./files.ts";

const GOOD_FOR_MS = 5 * 60_000;

/**
 * `quarantine` is the key of a file that a stranger sent: it lies apart, and its address says so under the signature.
 * `view` is for looking at an archived page that lib/archive made inert; without it any HTML is only downloaded.
 */
export type Addressed = Pick<StoredFile, "sha256" | "mediaType" | "name"> & ({ quarantine?: string; view?: never } | { view?: true; quarantine?: never });

/** An address of the file on the evidence host at `origin`, good until five minutes after `now`. */
export function signAddress(file: Addressed, { origin, secret, now }: { origin: string; secret: string; now: Date }): string {
  const expires = String(now.getTime() + GOOD_FOR_MS);
  const query = new URLSearchParams({ type: file.mediaType, expires, signature: signatureOf(file, expires, secret), ...(file.quarantine !== undefined && { quarantine: file.quarantine }), ...(file.view && { purpose: "view" }) });
  return `${origin}/${file.sha256}/${encodeURIComponent(file.name)}?${query}`;
}

/** What the address opens, "expired", or null for anything that we did not sign. */
export function checkAddress(path: string, secret: string, now: Date): Addressed | "expired" | null {
  const url = URL.parse(path, "http://evidence.invalid");
  const [, sha256 = "", rawName = "", ...rest] = url?.pathname.split("/") ?? [];
  const name = decoded(rawName);
  if (!url || rest.length > 0 || name === null || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  const [mediaType, expires, signature] = ["type", "expires", "signature"].map((key) => url.searchParams.get(key) ?? "");
  const quarantine = url.searchParams.get("quarantine");
  const view = url.searchParams.get("purpose") === "view";
  if (view && quarantine !== null) return null;
  const file: Addressed = { sha256, name, mediaType: mediaType ?? "", ...(quarantine !== null ? { quarantine } : view && { view }) };
  if (!same(signature ?? "", signatureOf(file, expires ?? "", secret))) return null;
  return Number(expires) > now.getTime() ? file : "expired";
}

function signatureOf({ sha256, name, mediaType, quarantine, view }: Addressed, expires: string, secret: string): string {
  const told = [sha256, name, mediaType, expires, ...(quarantine === undefined ? [] : [quarantine]), ...(view ? [{ purpose: "view" }] : [])];
  return createHmac("sha256", `evidence:${secret}`).update(JSON.stringify(told)).digest("base64url");
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
