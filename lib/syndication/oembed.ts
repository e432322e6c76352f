/** oEmbed 1.0 (https://oembed.com): how another site shows a verdict of ours, or an article with its verdicts. Pure. */
import type { PublicVerdict, PublishedArticle } from "../publishing/shapes.ts";
import { versionFor, type Written } from "../publishing/language-version.ts";
import { askedOf, type SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { addressOf, articlePath, rootOf, type Site, verdictPath } from "./site.ts";
import { element, xmlDocument } from "./xml.ts";

export type Embeddable = { kind: "verdict" | "article"; slug: string; language: SiteLanguage };
export type OEmbed = {
  type: "rich"; version: "1.0"; title: string; author_name: string; author_url: string; provider_name: string; provider_url: string;
  cache_age: number; html: string; width: number; height: number;
  thumbnail_url?: string; thumbnail_width?: number; thumbnail_height?: number;
};
type Limits = { maxWidth?: number | undefined; maxHeight?: number | undefined };

/** The page to show in a frame, without its language. */
export const embedPath = ({ kind, slug }: Pick<Embeddable, "kind" | "slug">): string =>
  (kind === "verdict" ? `/embed/${encodeURIComponent(slug)}` : `/embed/articles/${encodeURIComponent(slug)}`);

export const socialImagePath = (slug: string, language: SiteLanguage): string => `/images/verdicts/${encodeURIComponent(slug)}.${language}.png`;

/** Which verdict or article an address of ours is of; null for any other address. */
export function embeddableAt(address: string, site: Site): Embeddable | null {
  const url = URL.parse(address);
  if (!url || url.origin !== new URL(site.publicUrl).origin) return null;
  const root = rootOf(site);
  const { language, path, isRoot } = askedOf(url.pathname.replace(/(?<=.)\/$/, ""), root);
  const [, kind, slug] = /^\/(verdict|article)s\/([^/]+)$/.exec(path) ?? [];
  if (!slug || isRoot !== (language === root)) return null;
  try {
    return { kind: kind === "verdict" ? "verdict" : "article", slug: decodeURIComponent(slug), language };
  } catch {
    return null;
  }
}

export function oembedOfVerdict(verdict: PublicVerdict, { language, ...limits }: Limits & { language: SiteLanguage }, site: Site): OEmbed {
  const word = wordsIn(language, "marks")(`words.${verdict.retracted || !verdict.verdict ? "retracted" : verdict.verdict}`);
  const title = `${word}: ${versionFor<Written>(verdict, verdict.translations, language).statement}`;
  const image = { url: site.publicUrl + socialImagePath(verdict.slug, language), width: 1200, height: 630 };
  return { ...rich({ kind: "verdict", slug: verdict.slug, language }, { title, limits, usual: { width: 600, height: 400 } }, site), ...thumbnail(image, limits) };
}

export function oembedOfArticle({ slug, title }: PublishedArticle, { language, ...limits }: Limits & { language: SiteLanguage }, site: Site): OEmbed {
  return rich({ kind: "article", slug, language }, { title: wordsIn(language, "syndication")("checked", { title }), limits, usual: { width: 640, height: 480 } }, site);
}

export function oembedXml(answer: OEmbed): string {
  return xmlDocument(element("oembed", {}, ...Object.entries(answer).map(([name, value]) => element(name, {}, String(value)))));
}

/** What a page's head says to consumers that look for oEmbed: for `alternates.types` of Next's metadata. */
export function oembedDiscovery(embeddable: Embeddable, site: Site): Record<"application/json+oembed" | "text/xml+oembed", string> {
  const page = addressOf(site, embeddable.kind === "verdict" ? verdictPath(embeddable.slug) : articlePath(embeddable.slug), embeddable.language);
  const at = (format: "json" | "xml") => `${site.publicUrl}/api/oembed?${new URLSearchParams({ url: page, format }).toString()}`;
  return { "application/json+oembed": at("json"), "text/xml+oembed": at("xml") };
}

type Framed = { title: string; limits: Limits; usual: { width: number; height: number } };

function rich(embeddable: Embeddable, { title, limits: { maxWidth, maxHeight }, usual }: Framed, site: Site): OEmbed {
  const width = Math.min(usual.width, maxWidth ?? usual.width);
  const height = Math.min(heightAt(width, usual), maxHeight ?? Infinity);
  return {
    type: "rich", version: "1.0", title, author_name: site.desk.name, author_url: `${site.publicUrl}/`, provider_name: site.desk.name, provider_url: `${site.publicUrl}/`,
    cache_age: 600, html: embedSnippet(embeddable, { width, height }, site), width, height,
  };
}

/** The same words need more lines where the frame is narrow: measured on the sample's verdicts, 3 px for each 10 px less. */
const heightAt = (width: number, usual: { width: number; height: number }): number => Math.ceil((usual.height + 0.3 * Math.max(0, usual.width - width)) / 10) * 10;

/** The frame: it runs no script, sets no cookie and tells us nothing of the page it stands on; its links open apart. */
export function embedSnippet(embeddable: Embeddable, { width, height }: { width: number | string; height: number }, site: Site): string {
  return element("iframe", {
    src: addressOf(site, embedPath(embeddable), embeddable.language), title: wordsIn(embeddable.language, "syndication")(embeddable.kind === "verdict" ? "by" : "claimsBy", { desk: site.desk.name }),
    width, height, sandbox: "allow-popups allow-popups-to-escape-sandbox", referrerpolicy: "no-referrer", loading: "lazy", style: "border:0;max-width:100%",
  }).xml.replace(/\/>$/, "></iframe>");
}

/** "The thumbnail must respect any maxwidth and maxheight parameters." */
function thumbnail({ url, width, height }: { url: string; width: number; height: number }, { maxWidth = Infinity, maxHeight = Infinity }: Limits) {
  return width <= maxWidth && height <= maxHeight ? { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } : {};
}
