/** The door of readers' pages to their language: `const here = await hereOf((await params).lang)`, handed down as a prop. */
import type { Metadata } from "next";
import { pathRead, theDesk } from "@/_server";
import { type Here, hereIn, versionsOf } from "../../../lib/site/here.ts";
import { askedOf, isSiteLanguage, rootLanguage } from "../../../lib/site/languages.ts";
import { headOfSite } from "../../../lib/syndication/head.ts";

export async function hereOf(lang: string): Promise<Here> {
  const { language } = await theDesk();
  const root = rootLanguage(language);
  return hereIn(isSiteLanguage(lang) ? lang : root, root, language);
}

/** The address asked for, without its language: what the page is in every language. */
export async function pathHere({ root }: Here): Promise<string> {
  return askedOf((await pathRead()) ?? "/", root).path;
}

/** For what Next shows without telling it the language of the page. */
export async function hereAsked(): Promise<Here> {
  const { root } = await hereOf("");
  return hereOf(askedOf((await pathRead()) ?? "/", root).language);
}

type Described = { path: string; title?: string; description?: string; image?: string; types?: Record<string, string>; publishedAt?: string; isIndexed?: boolean; canonical?: string };

const localeNames = { en: "en_GB", uk: "uk_UA", ru: "ru_RU" } as const;

/** What a page's head says. `path` is without its language. Next keeps nothing of a layout's alternates and openGraph. */
export async function metadataOf(here: Here, { path, title, description, image, types, publishedAt, isIndexed = true, canonical = path }: Described): Promise<Metadata> {
  const { name } = await theDesk();
  const versions = versionsOf(path, here.root);
  const told = { title: title ?? name, description: description ?? here.words("document")("description") };
  return {
    ...(title && { title }), description: told.description,
    ...(!isIndexed && { robots: { index: false, follow: true } }),
    alternates: {
      canonical: here.link(canonical),
      languages: Object.fromEntries([...versions.map((each) => [each.language, each.path]), ["x-default", path]]),
      types: types ?? headOfSite().types,
    },
    openGraph: {
      ...told, url: here.link(path), siteName: name, locale: localeNames[here.language],
      alternateLocale: versions.filter((each) => each.language !== here.language).map((each) => localeNames[each.language]),
      ...(publishedAt ? { type: "article", publishedTime: publishedAt } : { type: "website" }), ...(image && { images: [{ url: image, width: 1200, height: 630 }] }),
    },
    twitter: { card: image ? "summary_large_image" : "summary", ...told },
  };
}
