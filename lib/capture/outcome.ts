/** What a capture ends in. Types only. */
import type { CaptureEnd, CapturedRole, CaptureWhy } from "./words.ts";

export type CaptureOutcome = {
  state: CaptureEnd;
  /** In words for the person who waits; null when it is done. */
  reason: string | null;
  /** The same for programs, of what failed or was blocked. */
  why: CaptureWhy | null;
  warnings: string[];
  files: CapturedFile[];
  record: CaptureRecord;
};

/** `path` is absolute, in the folder that was given. */
export type CapturedFile = { role: CapturedRole; path: string; mediaType: string };

/** How it was captured, with what the page says of itself. Everything in here is the page's own word or a measurement of ours. */
export type CaptureRecord = {
  urlAsked: string;
  urlReached: string | null;
  /** Every address on the way, the last one included, with what it answered; 0 when it was refused or did not answer. */
  hops: { url: string; status: number }[];
  status: number | null;
  responseHeaders: [name: string, value: string][];
  said: PageSays;
  /** Leaf first; from a second connection to the same network address. Null over http, or when it could not be had. */
  certificates: Certificate[] | null;
  /** Null over http; otherwise why the chain is not trusted, or "valid". */
  certificateState: string | null;
  /** By `host:port`. */
  addresses: Record<string, readonly string[]>;
  browser: string;
  userAgent: string;
  viewport: { width: number; height: number };
  /** Of the page, in CSS pixels. */
  pageHeight: number | null;
  startedAt: Date;
  finishedAt: Date;
  /** Chromium's own. */
  sandbox: boolean;
  scripts: boolean;
  trustCertificate: boolean;
  /** How consent banners were dealt with, and whose they were; empty when none stood in the way. */
  consent: Consent[];
  parts: Part[];
  missingParts: number;
  /** What the proxy did not let through besides, such as the browser's own calls. */
  refused: { host: string; why: string }[];
  allowPrivate: readonly string[];
  /** What went wrong inside, for who looks after the desk. */
  faults: string[];
};

export type Consent = { how: "refused" | "hidden"; by: string };

export type PageSays = {
  title: string; byline: string | null; excerpt: string | null; siteName: string | null;
  /** As the page writes it. */
  publishedAt: string | null;
  language: string | null; direction: "ltr" | "rtl" | null;
};

/** `blocked` says why it is missing. */
export type Part = { url: string; status: number; bytes: number; blocked?: string };

export type Certificate = { subject: string; issuer: string; validFrom: string; validTo: string; fingerprint256: string; pem: string };
