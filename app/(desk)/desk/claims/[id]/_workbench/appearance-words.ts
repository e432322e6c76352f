/** Where a claim appears, in words. */
import { paragraphs } from "../../../../../../lib/articles/passages.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { AppearanceShape } from "../../../../../../lib/claims/shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";

export type PlaceWords = { title: string; language: string | null; facts: string[]; needsMending: boolean };

/** `only` where the claim appears nowhere else: then it needs not be called the first. */
export function placeWords(place: AppearanceShape, articles: readonly ArticleShape[], { only = false } = {}): PlaceWords {
  const firstOf = (facts: string[]) => (place.first && !only ? [...facts, "first"] : facts);
  if (place.url !== null) return { title: bareAddress(place.url), language: null, facts: firstOf([]), needsMending: false };
  const article = articles.find(({ id }) => id === place.articleId);
  if (!article) return { title: "An article", language: null, facts: firstOf(["it is being loaded"]), needsMending: false };
  const current = article.appearances.find(({ id }) => id === place.id)?.anchor ?? place.anchor;
  const { publisher, publishedAt, articleVersion } = article;
  return {
    title: article.title, language: article.language, needsMending: current !== null && current.state !== "ok",
    facts: firstOf([
      [publisher, publishedAt && sayDate(publishedAt)].filter(Boolean).join(", "), `version ${articleVersion.number}`,
      paragraphWords(article.text, current), anchorWords(current?.state ?? null),
    ].filter((fact) => fact !== "")),
  };
}

export function anchorWords(state: "ok" | "drifted" | "orphaned" | null): string {
  switch (state) {
    case "ok": return "anchor in place";
    case "drifted": return "the words around it changed";
    case "orphaned": return "its words are gone from this version";
    case null: return "no words of it marked";
  }
}

/** "example.org/news/13-june" for an address: what tells it from another. */
export function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

function paragraphWords(text: string, anchor: AppearanceShape["anchor"]): string {
  if (!anchor || anchor.state === "orphaned") return "";
  const at = paragraphs(text).findIndex(({ start, end }) => anchor.start < end && anchor.end > start);
  return at < 0 ? "" : `paragraph ${at + 1}`;
}
