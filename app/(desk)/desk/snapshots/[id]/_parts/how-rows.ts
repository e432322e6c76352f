/** The record of a capture, as a list of names and values. Pure. */
import type { CaptureRecord } from "../../../../../../lib/capture/outcome.ts";
import { sayDate } from "../../../../../../lib/when.ts";

/** As it was stored: times are words by then. */
export type KeptRecord = Omit<CaptureRecord, "startedAt" | "finishedAt"> & { startedAt: string; finishedAt: string };

/** Null for one that never came so far as to ask for anything. */
export function recordOf(record: Record<string, unknown> | null): KeptRecord | null {
  return record && typeof record["urlAsked"] === "string" && Array.isArray(record["hops"]) ? (record as unknown as KeptRecord) : null;
}

export type HowRow = { name: string; values: string[] };

export function howRows(record: KeptRecord): HowRow[] {
  const { urlAsked, urlReached, hops, status, startedAt, finishedAt, browser, userAgent, viewport, pageHeight, sandbox, scripts, consent, missingParts, parts, allowPrivate, trustCertificate, said } = record;
  const rows: (HowRow | null)[] = [
    row("Asked for", urlAsked),
    urlReached !== null && urlReached !== urlAsked ? row("Reached", urlReached) : null,
    hops.length > 1 ? { name: "By way of", values: hops.map((hop) => `${hop.url}: ${hop.status === 0 ? "no answer" : hop.status}`) } : null,
    row("Answered with", status === null ? "nothing" : String(status)),
    row("Begun and ended", `${sayDate(startedAt)} to ${sayDate(finishedAt)}`),
    said.title ? row("The page calls itself", [said.title, said.byline, said.siteName, said.publishedAt].filter(Boolean).join(" · ")) : null,
    certificates(record),
    { name: "Network addresses", values: Object.entries(record.addresses).filter(([, addresses]) => addresses.length > 0).map(([host, addresses]) => `${host}: ${addresses.join(", ")}`) },
    browser ? row("Browser", `Chromium ${browser}, window of ${viewport.width} × ${viewport.height}${pageHeight === null ? "" : `, page ${pageHeight} px high`}`) : null,
    userAgent ? row("It called itself", userAgent) : null,
    browser ? row("Its own sandbox", sandbox ? "on" : "off: this machine does not allow it") : null,
    browser && !scripts ? row("Scripts", "off: with them the page did not come to an end") : null,
    { name: "Consent banner", values: consent.map(({ how, by }) => `${how}, of ${by}`) },
    missingParts > 0 ? { name: `${missingParts} of ${parts.length} parts missing`, values: parts.flatMap(({ url, blocked }) => (blocked === undefined ? [] : [`${url}: ${blocked}`])) } : null,
    allowPrivate.length > 0 ? row("Private addresses that could be fetched", `${allowPrivate.join(", ")} (CAPTURE_ALLOW_PRIVATE)`) : null,
    trustCertificate ? row("Certificate", "captured whatever it was, as somebody asked") : null,
  ];
  return rows.filter((one) => one !== null && one.values.length > 0) as HowRow[];
}

const row = (name: string, value: string): HowRow => ({ name, values: [value] });

function certificates({ certificates: chain, certificateState }: KeptRecord): HowRow | null {
  if (!chain || chain.length === 0) return null;
  const state = certificateState === "valid" ? "valid" : `not trusted: ${certificateState ?? "unknown"}`;
  return { name: `Certificates (${state})`, values: chain.map(({ subject, issuer, validTo, fingerprint256 }) => `${subject}, by ${issuer}, until ${validTo}, SHA-256 ${fingerprint256}`) };
}
