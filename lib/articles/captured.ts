/** An article that is known by its address alone, until a capture brings its text. I/O: inside a command's transaction. */
import { eq } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { articles, articleVersions } from "../db/schema/index.ts";
import { givenDate, languageTag } from "../input.ts";
import { detectLanguage } from "./detect-language.ts";
import { freeArticleSlug, headlineIn, searchTextOf } from "./making.ts";
import { canonicalText, sha256Of } from "./text.ts";
import { withoutHeadline } from "./without-headline.ts";

const MOST_TITLE = 500;

/** Makes the article without a text, version 0, under its address; answers its id. */
export async function expectArticle({ tx, actor, now, newId }: Scope, url: string): Promise<string> {
  const id = newId();
  const title = url.slice(0, MOST_TITLE);
  await tx.insert(articles).values({
    id, title, url, publisher: null, author: null, publishedAt: null, language: "und", articleVersion: 0, slug: await freeArticleSlug(tx, new URL(url).hostname),
    searchText: searchTextOf({ title, publisher: null }), createdBy: actor.id, createdAt: now, updatedAt: now,
  });
  return id;
}

export type CapturedText = { text: string | null; title: string | null; byline?: string | null; publisher?: string | null; language?: string | null; publishedAt?: string | null };

/**
 * The readable text becomes the first version, with what the page says of itself where nobody has said it by hand: its
 * title and byline become fields, and go from the beginning of the text. The snapshot's text stays as it is.
 * Whoever gave the text meanwhile keeps theirs. A language or a date that a page writes in a way of its own is not taken.
 * Answers whether the text was taken.
 */
export async function takeCapturedText({ tx, actor, now }: Scope, articleId: string, { text: raw, title, byline = null, publisher = null, language = null, publishedAt = null }: CapturedText): Promise<boolean> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
  const whole = raw === null ? "" : canonicalText(raw);
  if (!article || article.articleVersion > 0 || whole.trim() === "") return false;
  const isUntouched = article.title === article.url?.slice(0, MOST_TITLE);
  const named = title?.trim().slice(0, MOST_TITLE) || headlineIn(whole) || article.title;
  // What somebody called it by hand is no headline of the page's.
  const text = withoutHeadline(whole, { title: isUntouched ? named : article.title, byline: article.author ?? byline });
  await tx.insert(articleVersions).values({ articleId, number: 1, text, sha256: sha256Of(text), by: actor.id, at: now });
  const [spoken, published] = [languageTag.safeParse(language?.replaceAll("_", "-")), givenDate.safeParse(publishedAt)];
  await tx.update(articles).set({
    articleVersion: 1, version: article.version + 1, updatedAt: now,
    language: article.language === "und" ? ((spoken.success ? spoken.data : null) ?? detectLanguage(text) ?? "und") : article.language,
    author: article.author ?? byline, publisher: article.publisher ?? publisher, publishedAt: article.publishedAt ?? (published.success ? published.data : null),
    ...(isUntouched && { title: named, slug: await freeArticleSlug(tx, named), searchText: searchTextOf({ title: named, publisher: article.publisher ?? publisher }) }),
  }).where(eq(articles.id, articleId));
  return true;
}
