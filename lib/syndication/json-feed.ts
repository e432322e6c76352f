/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Pure. */
import type { Feed } from "./feed.ts";

export function jsonFeed({ title, description, language, publisher, publicUrl, home, self, older, entries }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language,
    authors: [{ name: publisher, url: `${publicUrl}/` }],
    ...(older !== null && { next_url: older }),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      // An item must have content; where nothing more was said, it is what the title says.
      content_text: entry.summary || entry.title,
      date_published: entry.at,
      language: entry.language,
      ...(entry.topics.length > 0 && { tags: entry.topics }),
    })),
  };
  return `${JSON.stringify(feed, wellFormed)}\n`;
}

const wellFormed = (_: string, value: unknown): unknown => (typeof value === "string" ? value.toWellFormed() : value);
