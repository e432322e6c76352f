/** Keeps the public copy of an article in step: I/O, called by whatever command changes what it is made from. */
import { and, eq } from "drizzle-orm";
import { reanchor } from "../articles/reanchor.ts";
import { mergePassages } from "../articles/passages.ts";
import type { PlacedAnchor } from "../claims/shapes.ts";
import { articles, articleVersions, publications, publishedAppearances, publishedArticles, publishedVerdicts } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { place } from "./placing.ts";
import { versionsIn } from "./queries.ts";
import type { PublishedArticle } from "./shapes.ts";

/** Answers the slugs of the articles whose pages have changed. */
export async function projectArticles(tx: Tx, articleIds: readonly string[], now: Date): Promise<string[]> {
  const slugs: string[] = [];
  for (const id of articleIds) slugs.push(...await projectArticle(tx, id, now));
  return slugs;
}

/** Writes the article's public page, or removes it when no claim in it has a publication. Answers its slug when there is, or was, one. */
async function projectArticle(tx: Tx, articleId: string, now: Date): Promise<string[]> {
  const appearing = await tx.select({ anchors: publishedAppearances.anchors, verdict: publishedVerdicts, frozen: publications.frozen }).from(publishedAppearances)
    .innerJoin(publishedVerdicts, eq(publishedVerdicts.slug, publishedAppearances.slug))
    .leftJoin(publications, and(eq(publications.slug, publishedVerdicts.slug), eq(publications.number, publishedVerdicts.number)))
    .where(eq(publishedAppearances.articleId, articleId));
  const removed = await tx.delete(publishedArticles).where(eq(publishedArticles.articleId, articleId)).returning({ slug: publishedArticles.slug });
  if (appearing.length === 0) return removed.map(({ slug }) => slug);
  const [found] = await tx.select({ article: articles, text: articleVersions.text }).from(articles)
    .innerJoin(articleVersions, and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.articleVersion)))
    .where(eq(articles.id, articleId));
  if (!found) return [];
  const claims = appearing.map(({ anchors, verdict: { slug, statement, verdict, language, reason, claimantName, kind, publishedAt }, frozen }) => ({
    slug, statement, verdict, language, reason, claimantName, publication: { kind, publishedAt: publishedAt.toISOString() },
    // A retracted one has no reason any more, in no language.
    translations: versionsIn(frozen?.translations).map((version) => ({ ...version, reason: reason === null ? null : version.reason })),
    anchors: anchors.flatMap((anchor) => placed(found.text, anchor)),
  }));
  await tx.insert(publishedArticles).values({ slug: found.article.slug, articleId, article: publicArticle(found, claims), at: now });
  await place(tx, "articles", found.article.slug);
  return [found.article.slug];
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
