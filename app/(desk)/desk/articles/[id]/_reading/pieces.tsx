import type { ReactNode } from "react";
import { segments } from "../../../../../../lib/articles/segments.ts";
import type { Span } from "../_model/moving.ts";
import type { Paragraph, Place } from "../_model/places.ts";

const CHOSEN = "chosen";
/** Deeper than this, lines would run into the next line of words. */
const DEEPEST = 3;

/** A paragraph's words, cut wherever a passage begins or ends: each claim's line is drawn under its own, what is chosen behind it. */
export function Pieces({ paragraph, chosen, current }: { paragraph: Paragraph; chosen: Span | null; current: string | null }) {
  const places = new Map(paragraph.places.map((place) => [place.key, place]));
  const marked = [...paragraph.places.map(({ key, start, end }) => ({ id: key, start, end })), ...(chosen ? [{ id: CHOSEN, ...chosen }] : [])];
  return segments(paragraph.text, marked, paragraph.start).map(({ start, text, ids }) => {
    const here = ids.flatMap((id) => places.get(id) ?? []);
    const words = <span data-at={start}>{text}</span>;
    const lined = here.reduce<ReactNode>((inside, place) => <Line place={place} isCurrent={place.key === current}>{inside}</Line>, words);
    return <span key={start}>{ids.includes(CHOSEN) ? <mark className="chosen-words" data-chosen="">{lined}</mark> : lined}</span>;
  });
}

/** One claim's line under its words. The claim itself is named and linked beside the paragraph. */
function Line({ place, isCurrent, children }: { place: Place; isCurrent: boolean; children: ReactNode }) {
  const { key, state, mark, level } = place;
  return (
    <mark className={isCurrent ? "anchor is-current" : "anchor"} data-claim={key} data-mark={state === "drifted" ? "drifted" : (mark ?? "none")} data-level={Math.min(level, DEEPEST)} aria-describedby={`claim-${key}`}>
      {children}
    </mark>
  );
}
