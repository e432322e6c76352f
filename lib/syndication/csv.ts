/** CSV by RFC 4180 for spreadsheets: a BOM, so that they read UTF-8, and no cell that they would take for a formula. Pure. */
import { verdictPath, addressOf, type Site } from "./site.ts";
import { keptCopies } from "../publishing/kept-copies.ts";
import type { PublicEvidence, PublicVerdict } from "../publishing/shapes.ts";

const verdictColumns = [
  "slug", "address", "statement", "kind", "language", "topics", "claimant", "claimantKind", "claimedAt", "verdict", "rationale", "stillUnknown", "fourEyes", "overrideReason",
  "publication", "publicationKind", "note", "publishedAt", "firstPublishedAt", "retractedAt", "retractedNote",
] as const;
const evidenceColumns = [
  "evidence", "source", "sourceKind", "affiliation", "reliability", "sourceUrl", "medium", "url", "quote", "quoteLanguage", "translation", "transcript", "locator", "evidencePublishedAt",
  "attribution", "reliesOn", "credibility", "authenticity", "finding", "counts", "whyNot", "graphic", "sha256",
] as const;

type Cell = string | number | boolean | null;

export const csvHead = (): string => `\uFEFF${row([...verdictColumns, ...evidenceColumns])}`;

/** One row for each piece of evidence, with the verdict before it; one row alone where there is none. */
export function csvRows(verdict: PublicVerdict, site: Site): string {
  const own = verdictCells(verdict, site);
  if (verdict.evidence.length === 0) return row([...own, ...evidenceColumns.map(() => null)]);
  return verdict.evidence.map((item) => row([...own, ...evidenceCells(item)])).join("");
}

function verdictCells(verdict: PublicVerdict, site: Site): Cell[] {
  const { slug, statement, kind, language, topics, claimant, claimedAt, rationale, stillUnknown, fourEyes, override, publication, publications, retracted } = verdict;
  const cells: Record<(typeof verdictColumns)[number], Cell> = {
    slug, address: addressOf(site, verdictPath(slug)), statement, kind, language, topics: topics.join("; "), claimant: claimant?.name ?? null, claimantKind: claimant?.kind ?? null, claimedAt,
    verdict: verdict.verdict, rationale, stillUnknown, fourEyes, overrideReason: override?.reason ?? null,
    publication: publication.number, publicationKind: publication.kind, note: publication.note, publishedAt: publication.publishedAt,
    firstPublishedAt: publications.at(-1)?.publishedAt ?? publication.publishedAt, retractedAt: retracted?.at ?? null, retractedNote: retracted?.note ?? null,
  };
  return verdictColumns.map((column) => cells[column]);
}

function evidenceCells(item: PublicEvidence): Cell[] {
  const { key, source, medium, url, quote, language, translation, transcript, locator, publishedAt, attribution, reliesOn, credibility, authenticity, finding, counts, whyNot, graphic } = item;
  const cells: Record<(typeof evidenceColumns)[number], Cell> = {
    evidence: key, source: source.name, sourceKind: source.kind, affiliation: source.affiliation, reliability: source.reliability, sourceUrl: source.url, medium, url, quote,
    quoteLanguage: language, translation, transcript, locator, evidencePublishedAt: publishedAt, attribution, reliesOn: reliesOn.map(({ name }) => name).join("; "), credibility, authenticity,
    finding, counts, whyNot, graphic, sha256: keptCopies(item.snapshots).map(({ sha256 }) => sha256).join("; "),
  };
  return evidenceColumns.map((column) => cells[column]);
}

const row = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** What a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV injection); the rest stays as it is. */
export function cellOf(value: Cell): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const harmless = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
