import "server-only";
import { cache } from "react";
import { signedIn } from "@/_server";
import { getArticle } from "../../../../lib/articles/queries.ts";
import { orNotFound } from "../../_shell/or-not-found";
import type { ArticleShape } from "../../../../lib/articles/shapes.ts";

/** The article of a page's address, read once for each request; the page of what is not there when there is none. */
export const articleAt = cache(async (id: string): Promise<ArticleShape> => orNotFound(getArticle(await signedIn(), id)));
