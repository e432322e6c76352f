import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { signedIn } from "@/_server";
import { getArticle } from "../../../../lib/articles/queries.ts";
import type { ArticleShape } from "../../../../lib/articles/shapes.ts";
import { isDomainError } from "../../../../lib/errors.ts";

/** The article of a page's address, read once for each request; the page of what is not there when there is none. */
export const articleAt = cache(async (id: string): Promise<ArticleShape> => orNotFound(getArticle(await signedIn(), id)));

export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isDomainError(error) && (error.problem === "not_found" || error.problem === "invalid")) notFound();
    throw error;
  }
}
