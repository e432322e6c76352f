/** What is known of an article, as a form holds it: no field is ever null. Pure. */
import type { ArticleShape } from "../../../../../lib/articles/shapes.ts";

export type Facts = { title: string; publisher: string; author: string; url: string; language: string; publishedAt: string; showFullText: boolean };

export const noFacts: Facts = { title: "", publisher: "", author: "", url: "", language: "", publishedAt: "", showFullText: false };

export const factNames = ["title", "publisher", "author", "url", "language", "publishedAt", "showFullText"] as const satisfies readonly (keyof Facts)[];

export const factWords: Record<keyof Facts, string> = {
  title: "Title", publisher: "Publisher", author: "Author", url: "Address", language: "Language", publishedAt: "Published on", showFullText: "Full text for readers",
};

export function factsOf({ title, publisher, author, url, language, publishedAt, showFullText }: Omit<ArticleShape, "text">): Facts {
  return { title, publisher: publisher ?? "", author: author ?? "", url: url ?? "", language, publishedAt: publishedAt ?? "", showFullText };
}

/** Facts that a text brought with it fill what is still empty: what somebody typed stays. */
export function filledIn(typed: Facts, brought: Record<string, unknown>, { isEditor }: { isEditor: boolean }): { facts: Facts; taken: (keyof Facts)[] } {
  const facts = { ...typed };
  const taken: (keyof Facts)[] = [];
  for (const name of factNames) {
    const value = brought[name];
    if (name === "showFullText") {
      if (value !== true || !isEditor || facts.showFullText) continue;
      facts.showFullText = true;
    } else if (typeof value === "string" && value.trim() !== "" && facts[name].trim() === "") facts[name] = value.trim();
    else continue;
    taken.push(name);
  }
  return { facts, taken };
}
