/** What a stored file is, and how it may be kept and used elsewhere: asked by the edge, and by the desk where it answers in its place. Pure. */

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  woff2: "font/woff2",
  woff: "font/woff",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  ico: "image/x-icon",
};

const endingOf = (file: string): string => file.slice(file.lastIndexOf(".") + 1);

/** RSS is XML, and JSON Feed is JSON, but readers of feeds look for their own type, as programs do that read citations and reviews. */
const byName: readonly [RegExp, string][] = [
  [/(^|\/)(feed|feeds\/\d+)\.xml$/, "application/rss+xml; charset=utf-8"],
  [/(^|\/)(feed|feeds\/\d+)\.json$/, "application/feed+json; charset=utf-8"],
  [/^verdicts\/[^/]+\/cite\.json$/, "application/vnd.citationstyles.csl+json; charset=utf-8"],
  [/^api\/v1\/claimreviews(\/\d+)?\.json$/, "application/ld+json; charset=utf-8"],
];

/** The one table of types. `docs/nginx.conf` says the same in nginx's words. */
export const typeOf = (file: string): string =>
  byName.find(([name]) => name.test(file))?.[1] ?? types[endingOf(file)] ?? "application/octet-stream";

const compressible = /\.(html|xml|atom|json|jsonld|jsonl|csv|txt|bib|ris|css|svg|webmanifest)$/;
/** Beside such a file lie `.br` and `.gz`. */
export const isCompressible = (file: string): boolean => compressible.test(file);

const isPage = (file: string): boolean => file.endsWith(".html");
const isAsset = (file: string): boolean => file.startsWith("assets/");

/**
 * An asset bears the hash of its content, and the icon tells of nothing. Everything else may be withdrawn, and within a second nobody may be told the
 * old verdict: it may be kept, and is asked for again each time (304 with a few bytes). No `must-revalidate` and no
 * `s-maxage`: with either, a CDN may not show what it has while we are down (docs/decisions/the-edge.md).
 */
export function cachingOf(file: string): string {
  if (isAsset(file)) return "public, max-age=31536000, immutable";
  return file === "favicon.ico" ? "public, max-age=86400" : WITHDRAWABLE;
}

/** Of everything public that tells of a verdict, whoever answers it: the edge from a file, or the desk. */
export const WITHDRAWABLE = "public, max-age=0, stale-if-error=86400";

/** Data, feeds and images may be used by a script of any site; there is no cookie that could make them somebody's own. */
export function sharingOf(file: string): Record<string, string> {
  return isPage(file) ? {} : { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" };
}
