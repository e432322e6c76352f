/** Keeps the public copy of an article in step: I/O, called by whatever command changes what it is made from. */
import { and, eq } from "drizzle-orm";
import { reanchor } from "../articles/reanchor.ts";
import { mergePassages } from "../articles/passages.ts";
import type { PlacedAnchor } from "../claims/shapes.ts";
import { articles, articleVersions, publishedAppearances, publishedArticles, publishedVerdicts } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import type { PublishedArticle } from "./shapes.ts";

/** Writes the article's public page, or removes it when no claim in it has a publication. */
export async function projectArticle(tx: Tx, articleId: string, now: Date): Promise<void> {
  const appearing = await tx.select({ anchors: publishedAppearances.anchors, verdict: publishedVerdicts }).from(publishedAppearances)
    .innerJoin(publishedVerdicts, eq(publishedVerdicts.slug, publishedAppearances.slug))
    .where(eq(publishedAppearances.articleId, articleId));
  await tx.delete(publishedArticles).where(eq(publishedArticles.articleId, articleId));
  if (appearing.length === 0) return;
  const [found] = await tx.select({ article: articles, text: articleVersions.text }).from(articles)
    .innerJoin(articleVersions, and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.articleVersion)))
    .where(eq(articles.id, articleId));
  if (!found) return;
  const claims = appearing.map(({ anchors, verdict: { slug, statement, verdict } }) => ({
    slug, statement, verdict, anchors: anchors.flatMap((anchor) => placed(found.text, anchor)),
  }));
  await tx.insert(publishedArticles).values({ slug: found.article.slug, articleId, article: publicArticle(found, claims), at: now });
}

type Found = { article: typeof articles.$inferSelect; text: string };

function publicArticle({ article, text }: Found, claims: PublishedArticle["claims"]): PublishedArticle {
  const { slug, title, publisher, author, url, language, publishedAt, showFullText } = article;
  const passages = mergePassages(text, claims.flatMap((claim) => claim.anchors));
  const byPlace = claims.toSorted((a, b) => (a.anchors[0]?.start ?? Infinity) - (b.anchors[0]?.start ?? Infinity) || (a.slug < b.slug ? -1 : 1));
  return { slug, title, publisher, author, url, language, publishedAt, text: showFullText ? text : null, passages, claims: byPlace };
}

/** An anchor that has lost its place is not drawn; the claim stays in the list. */
function placed(text: string, anchor: Parameters<typeof reanchor>[1]): PlacedAnchor[] {
  const { state, anchor: place } = reanchor(text, anchor);
  return place ? [{ ...place, state }] : [];
}
