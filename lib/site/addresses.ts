/** Every public address that is a file, by what it tells of. Pure: what may have changed is said in addresses. */
import { type ListName, nameIn, openPage, PER_SITEMAP } from "../publishing/list-names.ts";
import { askedOf, pathIn, type SiteLanguage, siteLanguages } from "./languages.ts";

const feedForms = ["xml", "atom", "json"] as const;
const citationForms = ["bib", "ris", "json"] as const;

/** The same page in every language of the site. */
export const inEveryLanguage = (path: string, root: SiteLanguage): string[] => siteLanguages.map((language) => pathIn(language, path, root));

/** Of a verdict: what tells of it alone. `numbers` are the publications whose pages change. */
export function ofVerdict(slug: string, { numbers, root }: { numbers: readonly number[]; root: SiteLanguage }): string[] {
  const page = `/verdicts/${slug}`;
  return [
    ...siteLanguages.map((language) => `/images/verdicts/${slug}.${language}.png`),
    `/api/v1/verdicts/${slug}`,
    `/api/v1/verdicts/${slug}/claimreview`,
    ...citationForms.map((form) => `${page}/cite.${form}`),
    ...feedForms.map((form) => `${page}/feed.${form}`),
    ...inEveryLanguage(page, root),
    ...inEveryLanguage(`/embed/${slug}`, root),
    ...numbers.flatMap((number) => inEveryLanguage(`${page}/${number}`, root)),
  ];
}

export function ofArticle(slug: string, root: SiteLanguage): string[] {
  return [
    `/api/v1/published/articles/${slug}`,
    `/articles/${slug}/annotations.jsonld`,
    ...inEveryLanguage(`/articles/${slug}`, root),
    ...inEveryLanguage(`/embed/articles/${slug}`, root),
  ];
}

/** Of a page of a list; `number` is undefined for the newest. */
export function ofListPage(list: ListName, number: number | undefined, root: SiteLanguage): string[] {
  const name = encodeURIComponent(nameIn(list));
  switch (list.split("/")[0]) {
    case "events": return [...inEveryLanguage(paged("/", number), root), ...feedPage("", number)];
    case "corrections": return inEveryLanguage(paged("/corrections", number), root);
    case "topic": return [...inEveryLanguage(paged(`/topics/${name}`, number), root), ...feedPage(`/topics/${name}`, number)];
    case "source": return inEveryLanguage(paged(`/sources/${name}`, number), root);
    case "verdicts": return [number === undefined ? "/api/v1/claimreviews.json" : `/api/v1/claimreviews/${number}.json`];
    default: return [];
  }
}

/** An address, and the one it shows the same as. */
export type Alias = [alias: string, address: string];

/** The number of the page that is not full yet leads to the newest page. */
export function aliasesOf(list: ListName, length: number, root: SiteLanguage): Alias[] {
  const newest = ofListPage(list, undefined, root);
  return ofListPage(list, openPage(length), root).map((alias, index) => [alias, newest[index] ?? alias]);
}

/** The sitemap in which the thing at this place of the list stands. */
export const ofSitemap = (list: "verdicts" | "articles", place: number): string => `/sitemaps/${list}-${Math.ceil(place / PER_SITEMAP)}.xml`;

/** What tells of the whole site, and changes with every publication. */
export const ofTheWhole = (root: SiteLanguage): string[] => [
  ...inEveryLanguage("/topics", root), ...inEveryLanguage("/sources", root), "/sitemap.xml", "/sitemap-news.xml",
];

/** What changes with the desk's settings alone. */
export const ofTheDesk = (root: SiteLanguage): string[] => [
  ...["/method", "/about"].flatMap((path) => inEveryLanguage(path, root)), "/robots.txt", "/favicon.ico", "/sitemaps/pages.xml",
];

const paged = (path: string, number: number | undefined): string =>
  (number === undefined ? path : `${path === "/" ? "" : path}/page/${number}`);

const feedPage = (path: string, number: number | undefined): string[] =>
  feedForms.map((form) => (number === undefined ? `${path}/feed.${form}` : `${path}/feeds/${number}.${form}`));

/** Where a page stood while its language was not the root's: its file may still lie there. `/verdicts/x` → `/uk/verdicts/x`. */
export const underRootsName = (address: string, root: SiteLanguage): string => (address === "/" ? `/${root}` : `/${root}${address}`);

const behind: readonly [RegExp, string][] = [
  [/^(\/topics\/[^/]+)?\/feeds\/(\d+)\.\w+$/, "$1/page/$2"], [/^(\/(?:topics|verdicts)\/[^/]+)\/(?:feed|cite)\.\w+$/, "$1"], [/^(\/articles\/[^/]+)\/annotations\.jsonld$/, "$1"],
  [/^\/images(\/verdicts\/[^/]+)\.[a-z]+\.png$/, "$1"], [/^\/api\/v1(\/verdicts\/[^/]+?)(?:\/claimreview)?$/, "$1"], [/^\/api\/v1\/published(\/articles\/[^/]+)$/, "$1"],
];

/** The page that an address for programs tells the same of: it is there as long as that page is. What is of the whole site is of `/`. */
export function pageBehind(address: string): string {
  if (!keptForPrograms.some((pattern) => pattern.test(address))) return address;
  const found = behind.find(([pattern]) => pattern.test(address));
  return found ? address.replace(...found) : "/";
}

const keptPages = /^\/(page\/\d+|corrections(\/page\/\d+)?|(topics|sources)(\/[^/]+(\/page\/\d+)?)?|verdicts\/[^/]+(\/\d+)?|articles\/[^/]+|embed\/(articles\/)?[^/]+|method|about)?$/;
const keptForPrograms = [
  /^(\/(topics|verdicts)\/[^/]+)?\/feed\.(xml|atom|json)$/, /^(\/topics\/[^/]+)?\/feeds\/\d+\.(xml|atom|json)$/, /^\/(sitemap(-news)?\.xml|robots\.txt|favicon\.ico|sitemaps\/[a-z]+(-\d+)?\.xml)$/,
  /^\/verdicts\/[^/]+\/cite\.(bib|ris|json)$/, /^\/articles\/[^/]+\/annotations\.jsonld$/, /^\/images\/verdicts\/[^/]+\.png$/,
  /^\/api\/v1\/(verdicts\/[^/]+(\/claimreview)?|published\/articles\/[^/]+|claimreviews(\/\d+)?\.json)$/,
];

/** An address that is kept as a file once it was made. Everything else, search and forms too, is the desk's to answer each time. */
export function isKept(address: string): boolean {
  const page = askedOf(address, "en").path;
  return (keptPages.test(page) && !/\.[a-z]+$/.test(page)) || keptForPrograms.some((pattern) => pattern.test(address));
}
