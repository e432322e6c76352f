/** What one attempt found, and what that comes to in words. Pure. */
import type { OutsideRefusal } from "../outside/refusal.ts";
import type { Chain } from "./certificates.ts";
import { type CaptureLimits, FEW_CHARACTERS, viewport } from "./limits.ts";
import { type MainDocument, newMainDocument } from "./main-document.ts";
import type { CapturedFile, CaptureOutcome, CaptureRecord, Consent, PageSays, Part } from "./outcome.ts";
import { type CaptureEnd, type CaptureWhy, say, type Step } from "./words.ts";

export type Findings = {
  asked: { url: string; allowPrivate: readonly string[]; trustCertificate: boolean; limits: CaptureLimits };
  startedAt: Date;
  browser: { version: string; userAgent: string; sandbox: boolean };
  scripts: boolean;
  main: MainDocument;
  parts: Part[];
  refused: CaptureRecord["refused"];
  addresses: CaptureRecord["addresses"];
  chain: Chain | null;
  /** Chromium's `net::ERR_…` in place of a page. */
  error: string | null;
  stillLoading: boolean;
  consent: Consent[];
  pageHeight: number | null;
  says: PageSays | null;
  characters: number | null;
  files: CapturedFile[];
  failedSteps: Step[];
  /** What their errors said. */
  faults: string[];
};

type End = { state: CaptureEnd; reason: string | null; why: CaptureWhy | null };

/** Before the browser has started. */
export const nothingYet = {
  browser: { version: "", userAgent: "", sandbox: false }, addresses: {}, chain: null,
  error: null, stillLoading: false, consent: [], pageHeight: null, says: null, characters: null,
} satisfies Partial<Findings>;

/** The address itself is one that the desk does not ask. */
export function refusedAtOnce(refusal: OutsideRefusal, findings: Omit<Findings, "main" | "parts" | "files" | "failedSteps" | "faults">): CaptureOutcome {
  const main = newMainDocument();
  main.refused(findings.asked.url, refusal);
  return outcomeOf({ ...findings, main, parts: [], files: [], failedSteps: [], faults: [] });
}

export function outcomeOf(findings: Findings): CaptureOutcome {
  return { ...endOf(findings), warnings: warningsOf(findings), files: findings.files, record: recordOf(findings) };
}

function endOf(findings: Findings): End {
  const { main, error } = findings;
  // First, as it stands behind what else went wrong.
  const code = /ERR_(?:CERT|SSL)_\w+/.exec(error ?? "")?.[0];
  if (code) return { state: "failed", why: "certificate", reason: say.certificate(URL.parse(main.hops.at(-1)?.url ?? findings.asked.url)?.host ?? "", code) };
  if (main.instead) return withoutPage(findings, main.instead);
  if (error) return emptyOf(findings, error);
  const missing = missingOf(findings);
  const reasons = [
    findings.stillLoading && say.stillLoading,
    !findings.scripts && say.withoutScripts,
    (findings.pageHeight ?? 0) > findings.asked.limits.maxHeight && say.onlyTop(findings.asked.limits.maxHeight),
    missing > 0 && say.missing(missing, findings.parts.length),
    ...findings.failedSteps.map(say.noPart),
  ].filter((reason) => reason !== false);
  return reasons.length > 0 ? { state: "partial", reason: reasons.join(" "), why: null } : { state: "done", reason: null, why: null };
}

function withoutPage({ main, files }: Findings, instead: NonNullable<MainDocument["instead"]>): End {
  switch (instead.is) {
    case "file": {
      if (files.length === 0) return { state: "failed", why: "empty", reason: main.status !== null && main.status >= 400 ? say.answered(main.status) : say.empty };
      return instead.isWhole ? { state: "done", reason: null, why: null } : { state: "partial", reason: say.brokeOff, why: null };
    }
    case "too-big": return { state: "failed", why: "too-big", reason: instead.reason };
    case "failed": return { state: "failed", why: "unreachable", reason: instead.reason };
    case "refused": {
      const { why, message } = instead.refusal;
      if (why === "private") return { state: "blocked", why, reason: say.privateNetwork };
      if (why === "no-such-host" || why === "too-slow" || why === "too-big") return { state: "failed", why, reason: message };
      return { state: "blocked", why: "address", reason: message };
    }
  }
}

function emptyOf({ main, stillLoading }: Findings, error: string): End {
  if (stillLoading || error === "net::ERR_TIMED_OUT") return { state: "failed", why: "too-slow", reason: say.noAnswer };
  if (main.status !== null) return { state: "failed", why: "empty", reason: main.status >= 400 ? say.answered(main.status) : say.empty };
  return { state: "failed", why: "unreachable", reason: say.noPage(error) };
}

function warningsOf({ main, chain, asked, characters }: Findings): string[] {
  return [
    main.status !== null && main.status >= 400 && say.answered(main.status),
    asked.trustCertificate && chain !== null && chain.state !== "valid" && say.certificateTaken,
    characters !== null && characters < FEW_CHARACTERS && say.wall,
  ].filter((warning) => warning !== false);
}

const missingOf = ({ parts }: Findings): number => parts.filter(({ blocked }) => blocked !== undefined).length;

function recordOf(findings: Findings): CaptureRecord {
  const { asked, browser, main, chain, startedAt, scripts, parts, refused, addresses, consent, pageHeight } = findings;
  return {
    urlAsked: asked.url, urlReached: main.url, hops: main.hops, status: main.status, responseHeaders: main.headers,
    said: findings.says ?? { title: "", byline: null, excerpt: null, siteName: null, publishedAt: null, language: null, direction: null },
    certificates: chain?.certificates ?? null, certificateState: chain?.state ?? null, addresses,
    browser: browser.version, userAgent: browser.userAgent, viewport, pageHeight, startedAt, finishedAt: new Date(),
    sandbox: browser.sandbox, scripts, trustCertificate: asked.trustCertificate, consent,
    parts: [...parts], missingParts: missingOf(findings), refused: [...refused], allowPrivate: asked.allowPrivate, faults: [...findings.faults],
  };
}
