"use client";

import { useMemo, useRef } from "react";
import { isRightToLeft } from "../../../../../../lib/articles/language.ts";
import type { ArticleShape, ArticleVersionShape } from "../../../../../../lib/articles/shapes.ts";
import { laidOutAsOf } from "../_model/places.ts";
import { ParagraphRow } from "../_reading/paragraph-row";
import { useCurrent } from "../_reading/use-current";

export function OlderText({ article: { language, appearances }, version }: { article: ArticleShape; version: ArticleVersionShape }) {
  const root = useRef<HTMLDivElement>(null);
  const { current, setCurrent } = useCurrent(root);
  const paragraphs = useMemo(() => laidOutAsOf(version, appearances), [version, appearances]);
  return (
    <div className="article-text" ref={root}>
      {paragraphs.map((paragraph) => (
        <ParagraphRow key={paragraph.start} paragraph={paragraph} language={language} dir={isRightToLeft(language) ? "rtl" : "auto"} onCurrent={setCurrent}
          current={paragraph.places.some(({ key }) => key === current) ? current : null} />
      ))}
    </div>
  );
}
