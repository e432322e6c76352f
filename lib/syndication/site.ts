/** What every output for programs needs to know of the site it is of. Pure. */
import type { Desk } from "../publishing/settings.ts";
import { pathIn, rootLanguage, type SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";

export type Site = { desk: Pick<Desk, "name" | "language"> & Partial<Pick<Desk, "mediaReview">>; publicUrl: string };

export const rootOf = ({ desk }: Site): SiteLanguage => rootLanguage(desk.language);

/** The words of what stands once, in the desk's own language. */
export const rootWords = (site: Site) => wordsIn(rootOf(site), "syndication");

export const verdictPath = (slug: string): string => `/verdicts/${encodeURIComponent(slug)}`;
export const articlePath = (slug: string): string => `/articles/${encodeURIComponent(slug)}`;

/** The whole address of a page of ours, in one language. */
export const addressOf = (site: Site, path: string, language: SiteLanguage = rootOf(site)): string => site.publicUrl + pathIn(language, path, rootOf(site));
