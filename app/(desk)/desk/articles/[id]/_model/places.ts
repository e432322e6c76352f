/** Where claims stand in an article: under its words, beside its paragraphs, or nowhere any more. Pure. */
import { paragraphs, type Passage } from "../../../../../../lib/articles/passages.ts";
import type { ArticleShape, ArticleVersionShape } from "../../../../../../lib/articles/shapes.ts";
import { levelsOf } from "./levels.ts";

type Appearance = ArticleShape["appearances"][number];
export type PlaceMark = NonNullable<Appearance["verdict"]> | "retracted";

/** A claim's passage. `key` tells two passages of one claim apart. */
export type Place = Appearance & {
  key: string; mark: PlaceMark | null; state: "ok" | "drifted"; start: number; end: number;
  /** How far below the words its line is drawn. */
  level: number;
};

export type Paragraph = Passage & { number: number; /** Those whose words are in it. */ places: Place[]; /** Those that begin in it: named beside it. */ named: Place[] };

/** The paragraphs of the newest text, each with its claims; and the appearances that lost their place. */
export function laidOut({ text, appearances }: Pick<ArticleShape, "text" | "appearances">): { paragraphs: Paragraph[]; orphaned: Appearance[] } {
  const standing = appearances.flatMap((appearance) => {
    const { anchor } = appearance;
    return anchor && anchor.state !== "orphaned" ? [{ ...appearance, state: anchor.state, start: anchor.start, end: anchor.end }] : [];
  });
  return { paragraphs: besideParagraphs(text, standing), orphaned: appearances.filter(({ anchor }) => anchor?.state === "orphaned") };
}

/** An older text with the passages that were chosen in it. */
export function laidOutAsOf({ text, number }: ArticleVersionShape, appearances: readonly Appearance[]): Paragraph[] {
  return besideParagraphs(text, appearances.flatMap((appearance) => {
    const { made } = appearance;
    return made?.articleVersion === number ? [{ ...appearance, state: "ok" as const, start: made.start, end: made.end }] : [];
  }));
}

export const keyOf = ({ claimId, id }: Pick<Appearance, "claimId" | "id">): string => `${claimId}-${id}`;

/** A retraction shows until the claim is worked on anew, as in the queue. */
export const markOf = ({ verdict, retracted, stage }: Pick<Appearance, "verdict" | "retracted" | "stage">): PlaceMark | null =>
  (retracted && stage === "published" ? "retracted" : verdict);

type Standing = Appearance & { state: "ok" | "drifted"; start: number; end: number };

function besideParagraphs(text: string, standing: readonly Standing[]): Paragraph[] {
  const levels = levelsOf(standing.map((each) => ({ id: keyOf(each), start: each.start, end: each.end })));
  const places = standing.map((each): Place => ({ ...each, key: keyOf(each), mark: markOf(each), level: levels.get(keyOf(each)) ?? 0 }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return paragraphs(text).map((passage, at, all) => {
    const here = places.filter(({ start, end }) => start < passage.end && end > passage.start);
    const before = all[at - 1]?.end ?? 0;
    return { ...passage, number: at + 1, places: here, named: here.filter(({ start }) => start >= before) };
  });
}
