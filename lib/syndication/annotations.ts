/**
 * The claims in an article as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/). Pure.
 * Positions count Unicode code points of the text that the desk holds; the quotation finds the place in any other copy.
 */
import type { PublishedArticle } from "../publishing/shapes.ts";
import { wordsIn } from "../site/words.ts";
import { addressOf, articlePath, rootOf, rootWords, type Site, verdictPath } from "./site.ts";

type Claim = PublishedArticle["claims"][number];

export const annotationsPath = (slug: string): string => `${articlePath(slug)}/annotations.jsonld`;

/** A claim whose verdict was retracted is left out: nothing is said of it any more. */
export function annotations(article: PublishedArticle, site: Site) {
  const id = site.publicUrl + annotationsPath(article.slug);
  const items = article.claims.flatMap((claim) => claim.anchors.flatMap((anchor, index) => annotationOf(claim, { anchor, index, article, id, site }) ?? []));
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id, type: "AnnotationCollection" as const, label: rootWords(site)("annotations"), total: items.length,
    creator: creatorOf(site),
    first: { id: `${id}#page`, type: "AnnotationPage" as const, partOf: id, startIndex: 0, items },
  };
}

type Place = { anchor: Claim["anchors"][number]; index: number; article: PublishedArticle; id: string; site: Site };

function annotationOf({ slug, statement, verdict }: Claim, { anchor, index, article, id, site }: Place) {
  if (!verdict) return null;
  const { exact, prefix, suffix, start, end } = anchor;
  return {
    id: `${id}#${encodeURIComponent(slug)}-${index + 1}`, type: "Annotation" as const, motivation: "assessing", creator: creatorOf(site),
    body: [
      { type: "TextualBody", value: `${wordsIn(rootOf(site), "marks")(`words.${verdict}`)}: ${statement}`, format: "text/plain", language: rootOf(site), purpose: "assessing" },
      { id: addressOf(site, verdictPath(slug)), type: "Text", format: "text/html", language: rootOf(site) },
    ],
    target: {
      source: article.url ?? addressOf(site, articlePath(article.slug)),
      selector: [{ type: "TextQuoteSelector", exact, prefix, suffix }, { type: "TextPositionSelector", start, end }],
    },
  };
}

const creatorOf = ({ desk, publicUrl }: Site) => ({ id: `${publicUrl}/`, type: "Organization" as const, name: desk.name });
