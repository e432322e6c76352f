/** What happened in public as RSS 2.0. Pure. */
import { Feed } from "feed";
import { ratingWords } from "./claimreview.ts";
import { publicationWords } from "./plain-words.ts";
import type { StreamItem } from "./queries.ts";

/** Publications and retractions, newest first. An item's id never changes, so no reader is told of it twice. */
export function rss(items: readonly StreamItem[], desk: { name: string; language: string }, publicUrl: string): string {
  const feed = new Feed({
    id: `${publicUrl}/`, link: `${publicUrl}/`, title: desk.name, description: "Claims, and what the evidence says of them.", language: desk.language,
    copyright: desk.name, feedLinks: { rss: `${publicUrl}/feed.xml` }, generator: "Corroborate",
    ...(items[0] && { updated: new Date(items[0].happened.at) }),
  });
  for (const item of items) {
    const link = `${publicUrl}/verdicts/${item.slug}`;
    feed.addItem({
      id: `${link}#${item.happened.kind === "retraction" ? "retracted" : "publication"}-${item.happened.number}`, link, title: titleOf(item),
      description: (item.happened.kind === "first" ? item.reason : item.happened.note) ?? "", date: new Date(item.happened.at),
    });
  }
  return feed.rss2();
}

function titleOf({ happened: { kind }, verdict, statement }: StreamItem): string {
  if (kind === "retraction" || !verdict) return `Retracted: ${statement}`;
  return `${kind === "first" ? "" : `${publicationWords[kind]}. `}${ratingWords[verdict]}: ${statement}`;
}
