import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { listArticles } from "../../../../lib/articles/queries.ts";
import { Screen } from "../../_shell/screen";
import { ArticleList } from "./_list/article-list";

export const metadata: Metadata = { title: "Articles" };

const MOST_CHARACTERS = 300;

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const viewer = await signedIn();
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, MOST_CHARACTERS) : "";
  const initial = await listArticles(viewer, words ? { q: words } : {});
  return <Screen title="Articles"><ArticleList initial={initial} words={words} /></Screen>;
}
