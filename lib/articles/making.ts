/** How an article comes to be, by itself or out of something else. I/O: inside a command's transaction. */
import { eq } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { articles, articleVersions } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { hasRole } from "../people/actor.ts";
import { freeSlug, slugOf } from "../publishing/slug.ts";
import { foldName } from "../sources/fold.ts";
import { detectLanguage } from "./detect-language.ts";
import { markdownToText } from "./markdown-text.ts";
import type { NewArticle } from "./schema.ts";
import { canonicalText, sha256Of } from "./text.ts";

/** Makes an article with its text as version 1, and answers its id. */
export async function makeArticle({ tx, actor, now, newId }: Scope, { text: raw, format, ...facts }: NewArticle): Promise<string> {
  const text = textOf(raw, format);
  const id = newId();
  await tx.insert(articles).values({
    publisher: null, author: null, url: null, publishedAt: null,
    ...definedOnly(facts), title: facts.title, id, showFullText: facts.showFullText === true && hasRole(actor, "editor"), slug: await freeArticleSlug(tx, facts.title), language: facts.language ?? detectLanguage(text) ?? "und",
    searchText: searchTextOf({ ...facts, publisher: facts.publisher ?? null }), createdBy: actor.id, createdAt: now, updatedAt: now,
  });
  await tx.insert(articleVersions).values({ articleId: id, number: 1, text, sha256: sha256Of(text), by: actor.id, at: now });
  return id;
}

export function textOf(raw: string, format: "text" | "markdown" | undefined): string {
  const text = canonicalText(format === "markdown" ? markdownToText(raw) : raw);
  if (text.trim() !== "") return text;
  throw new DomainError("invalid", "There is no text in this.", { fields: { text: "There is no text in this." } });
}

/** The first line, when it can be a headline. */
export function headlineIn(text: string): string | null {
  const first = text.trim().split("\n", 1)[0]?.trim() ?? "";
  return first.length <= 200 && /\p{L}/u.test(first) ? first : null;
}

export const freeArticleSlug = (tx: Tx, title: string): Promise<string> =>
  freeSlug(slugOf(title), async (slug) => (await tx.$count(articles, eq(articles.slug, slug))) > 0);

export const searchTextOf = ({ title, publisher }: { title: string; publisher: string | null }): string => foldName(`${title} ${publisher ?? ""}`);
