/** What is known of an article, as people read it. */
import { languageName } from "../../../lib/articles/language.ts";
import { sayDate } from "../../../lib/when.ts";

type Known = { publisher: string | null; publishedAt: string | null; language: string };

/** "The Sample Dispatch, 13 June 2025"; the title where neither is known. */
export function placeName({ publisher, publishedAt, title }: Known & { title: string }): string {
  const parts = [publisher, publishedAt && sayDate(publishedAt.slice(0, 10))].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : title;
}

/** "English"; nothing is known of a text too short to tell by. */
export const languageWords = (tag: string): string => (tag === "und" ? "language unknown" : languageName(tag));
