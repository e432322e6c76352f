/** How a verdict is cited: as a sentence, for BibTeX and biblatex, RIS and CSL-JSON. Pure. */
import type { PublicVerdict } from "../publishing/shapes.ts";
import { versionFor, type Written } from "../publishing/language-version.ts";
import type { SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { sayDate } from "../when.ts";
import { addressOf, rootOf, type Site, verdictPath } from "./site.ts";

export const citationFormats = ["bib", "ris", "json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const citationPath = (slug: string, format: CitationFormat): string => `${verdictPath(slug)}/cite.${format}`;

type Cited = Pick<PublicVerdict, "slug" | "statement" | "language" | "rationale" | "translations" | "verdict" | "retracted" | "publication">;
type Citation = { id: string; title: string; publisher: string; number: number; at: string; url: string; language: string };

/** "Corroborate, “Confirmed: …”, publication 2, 16 June 2025, https://…" */
export function citationText(verdict: Cited, site: Site, language: SiteLanguage = rootOf(site)): string {
  const { title, publisher, number, at, url } = citationOf(verdict, site, language);
  return wordsIn(language, "cite")("accessed", { desk: publisher, title, number: String(number), date: sayDate(at.slice(0, 10), language), address: url });
}

/** A file of citations stands once, in the desk's own language. */
export function citationFile(verdict: Cited, site: Site, format: CitationFormat): string {
  return { bib: bibtex, ris, json: cslJson }[format](citationOf(verdict, site, rootOf(site)));
}

/** The address is that of the publication: it stays as it is. Of a retracted one it is the page that says so. */
function citationOf(verdict: Cited, site: Site, language: SiteLanguage): Citation {
  const { slug, publication: { number, publishedAt }, retracted } = verdict;
  const { statement, language: tongue } = versionFor<Written>(verdict, verdict.translations, language);
  const word = wordsIn(language, "marks")(`words.${retracted || !verdict.verdict ? "retracted" : verdict.verdict}`);
  const path = retracted ? verdictPath(slug) : `${verdictPath(slug)}/${number}`;
  return {
    id: `${slug}-${number}`, title: line(`${word}: ${statement}`), publisher: line(site.desk.name), number, at: retracted?.at ?? publishedAt,
    url: addressOf(site, path, language), language: tongue,
  };
}

function bibtex({ id, title, publisher, number, at, url, language }: Citation): string {
  const [year, month] = at.slice(0, 10).split("-");
  const fields = {
    author: `{${tex(publisher)}}`, title: `{${tex(title)}}`, year, month: String(Number(month)), date: at.slice(0, 10), version: String(number),
    organization: `{${tex(publisher)}}`, langid: language, url: url.replace(/[{}\\]/g, encodeURIComponent),
  };
  return `@online{${id},\n${Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

const texSigns: Record<string, string> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const tex = (text: string): string => text.replace(/[\\~^]|[{}%&$#_]/g, (sign) => texSigns[sign] ?? `\\${sign}`);

/** Lines end with CR LF; a value is one line. */
function ris({ id, title, publisher, number, at, url, language }: Citation): string {
  const date = at.slice(0, 10).replaceAll("-", "/");
  const lines = [["TY", "ELEC"], ["ID", id], ["TI", title], ["AU", publisher], ["PB", publisher], ["PY", at.slice(0, 4)], ["DA", `${date}/`], ["ET", String(number)], ["LA", language], ["UR", url], ["ER", ""]];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

function cslJson({ id, title, publisher, number, at, url, language }: Citation): string {
  const item = {
    id, type: "webpage", title, author: [{ literal: publisher }], "container-title": publisher, publisher, version: String(number), language,
    issued: { "date-parts": [at.slice(0, 10).split("-").map(Number)] }, URL: url,
  };
  return `${JSON.stringify([item])}\n`;
}

const line = (text: string): string => text.toWellFormed().replace(/[\s\p{Control}]+/gu, " ").trim();
