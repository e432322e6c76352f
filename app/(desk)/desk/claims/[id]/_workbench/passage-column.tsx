"use client";

import Link from "next/link";
import { useState } from "react";
import { sayDate } from "../../../../../../lib/when.ts";
import { type Passage, passageOf } from "../_model/passages.ts";
import { OtherReviews } from "../_others/other-reviews";
import { useClaim } from "../_state/use-claim";
import { Appearances } from "./appearances";
import { MarkedParagraph } from "./marked-paragraph";
import { Relations } from "./relations";

/** The claim where it stands: its words in their article, every place it appears in, and the claims it is related to. */
export function PassageColumn() {
  const { claim, articles } = useClaim();
  const [chosen, setChosen] = useState<string | null>(null);
  const inArticles = claim.appearances.filter(({ articleId }) => articles.some(({ id }) => id === articleId));
  const shown = inArticles.find(({ id }) => id === chosen) ?? inArticles.find(({ first }) => first) ?? inArticles[0];
  const article = articles.find(({ id }) => id === shown?.articleId);
  const passage = shown && article ? passageOf(article, claim.id, shown.id) : null;
  return (
    <>
      <div className="column-head">
        <h2>Passage</h2>
        {passage && <Link className="second" href={`/desk/articles/${passage.articleId}`}>Open the article</Link>}
      </div>
      {passage ? <PassageText passage={passage} /> : <NoArticle />}
      <div className="note-list">
        <Appearances shownId={inArticles.length > 1 ? shown?.id ?? null : null} onShow={setChosen} />
        <Relations />
        <OtherReviews />
      </div>
    </>
  );
}

function PassageText({ passage }: { passage: Passage }) {
  const { title, language, paragraphs, state, publisher, publishedAt } = passage;
  if (paragraphs.length === 0) {
    return (
      <div className="passage">
        <p lang={language} dir="auto"><b>{title}</b></p>
        <p className="passage-note">{[publisher, publishedAt && sayDate(publishedAt)].filter(Boolean).join(", ")}</p>
        <p className="passage-note">{state === "orphaned" ? "The words of this claim do not stand in the newest version of the article." : "The claim is taken from the article as a whole: no words of it are marked."}</p>
      </div>
    );
  }
  return <div className="passage" lang={language} dir="auto">{paragraphs.map((paragraph) => <MarkedParagraph key={paragraph.number} paragraph={paragraph} drifted={state === "drifted"} />)}</div>;
}

function NoArticle() {
  return (
    <div className="passage">
      <p className="passage-note">This claim is not tied to an article of the desk. Once it is, its words stand here in their surroundings, with the other claims made there.</p>
    </div>
  );
}
