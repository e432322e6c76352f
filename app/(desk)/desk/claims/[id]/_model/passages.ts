/** The passage of an article that a claim stands in, with the other claims that share it. */
import { paragraphs } from "../../../../../../lib/articles/passages.ts";
import { type Segment, segments } from "../../../../../../lib/articles/segments.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { Verdict } from "../../../../../../lib/claims/words.ts";

export type MarkedClaim = { claimId: string; statement: string; verdict: Verdict | null; state: "ok" | "drifted" };
export type PassageParagraph = { number: number; segments: (Segment & { own: boolean; others: MarkedClaim[] })[] };
export type Passage = {
  articleId: string; title: string; publisher: string | null; publishedAt: string | null; language: string; articleVersion: number;
  appearanceId: string; state: "ok" | "drifted" | "orphaned" | "whole"; paragraph: number | null; paragraphs: PassageParagraph[];
};

/** Paragraphs shown after the one that the claim stands in. */
const FOLLOWING = 2;

/** The claim's paragraph and what follows it; when it is the last, what comes before. Of an orphaned anchor there is none. */
export function passageOf(article: ArticleShape, claimId: string, appearanceId: string): Passage {
  const { id: articleId, title, publisher, publishedAt, language, articleVersion } = article;
  const own = article.appearances.find((place) => place.claimId === claimId && place.id === appearanceId);
  const anchor = own?.anchor && own.anchor.state !== "orphaned" ? own.anchor : null;
  const all = paragraphs(article.text);
  const at = anchor ? all.findIndex((each) => anchor.start < each.end && anchor.end > each.start) : -1;
  const last = anchor ? all.findLastIndex((each) => anchor.start < each.end && anchor.end > each.start) : -1;
  const from = at === all.length - 1 ? Math.max(0, at - 1) : at;
  const shown = at < 0 ? [] : all.slice(from, Math.max(last, from + FOLLOWING) + 1);
  return {
    articleId, title, publisher, publishedAt, language, articleVersion: articleVersion.number, appearanceId,
    state: own?.anchor?.state ?? "whole", paragraph: at < 0 ? null : at + 1,
    paragraphs: shown.map((each, index) => ({ number: from + index + 1, segments: marked(each, article, { claimId, appearanceId }) })),
  };
}

function marked(paragraph: { start: number; text: string }, { appearances }: ArticleShape, own: { claimId: string; appearanceId: string }): PassageParagraph["segments"] {
  const placed = appearances.flatMap((place) => (place.anchor && place.anchor.state !== "orphaned" ? [{ place, ...place.anchor, id: `${place.claimId} ${place.id}` }] : []));
  const ownId = `${own.claimId} ${own.appearanceId}`;
  return segments(paragraph.text, placed, paragraph.start).map((segment) => ({
    ...segment,
    own: segment.ids.includes(ownId),
    others: placed.filter(({ id }) => id !== ownId && segment.ids.includes(id)).map(({ place, state }) => ({
      claimId: place.claimId, statement: place.statement, verdict: place.verdict, state: state === "drifted" ? "drifted" : "ok",
    })),
  }));
}
