/** The languages of the readers' site, and which address speaks which. Pure. */

export const siteLanguages = ["en", "uk", "ru"] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

export const isSiteLanguage = (tag: string): tag is SiteLanguage => (siteLanguages as readonly string[]).includes(tag);

/** The language at the root of the site: the desk's own where the site speaks it, else English. */
export function rootLanguage(deskLanguage: string): SiteLanguage {
  const primary = deskLanguage.split("-")[0]?.toLowerCase() ?? "";
  return isSiteLanguage(primary) ? primary : "en";
}

/** `/verdicts/x` in Ukrainian is `/uk/verdicts/x`, but at the root of a Ukrainian desk. */
export function pathIn(language: SiteLanguage, path: string, root: SiteLanguage): string {
  if (language === root) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** Which language an address asks for, and what for: `/uk/verdicts/x` → `uk`, `/verdicts/x`. */
export function askedOf(path: string, root: SiteLanguage): { language: SiteLanguage; path: string; isRoot: boolean } {
  const [, first = "", ...rest] = path.split("/");
  if (!isSiteLanguage(first)) return { language: root, path, isRoot: true };
  return { language: first, path: `/${rest.join("/")}`, isRoot: false };
}
