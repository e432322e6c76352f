"use client";

import { memo, type ReactNode } from "react";
import type { Span } from "../_model/moving.ts";
import type { Paragraph } from "../_model/places.ts";
import { MarginClaim } from "./margin-claim";
import { Pieces } from "./pieces";
import type { Mend } from "./use-mending";

export type RowProps = {
  paragraph: Paragraph; language: string; dir: "rtl" | "auto";
  /** What is drawn as chosen, where it is in this paragraph. */
  chosen?: Span | null;
  /** The claim under the pointer or the focus, where it is in this paragraph. */
  current?: string | null;
  onCurrent: (key: string | null) => void;
  mend?: Mend;
  /** What floats over the words. */
  children?: ReactNode;
};

/** One paragraph: its number, its words, its claims. Drawn anew only when something in it changes, as articles can be long. */
export const ParagraphRow = memo(function ParagraphRow({ paragraph, language, dir, chosen = null, current = null, onCurrent, mend, children }: RowProps) {
  const { number, named, places } = paragraph;
  const deepest = Math.max(0, ...places.map(({ level }) => level));
  return (
    <div className={children ? "paragraph is-open" : "paragraph"}>
      <span className="paragraph-number num" aria-hidden="true">{number}</span>
      <div className="paragraph-words">
        <p lang={language} dir={dir} data-levels={Math.min(deepest, 3)}><Pieces paragraph={paragraph} chosen={chosen} current={current} /></p>
        {children}
      </div>
      {named.length > 0 && (
        <ul className="margin" aria-label={`Claims in paragraph ${number}`}>
          {named.map((place) => <MarginClaim key={place.key} place={place} isCurrent={place.key === current} onCurrent={onCurrent} mend={mend} />)}
        </ul>
      )}
    </div>
  );
});
