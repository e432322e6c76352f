"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { mayMatch } from "../../../../../lib/others/policy.ts";
import type { BesideShape, OtherReviewShape } from "../../../../../lib/others/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";
import { Button } from "../../../_components/button";
import { stageWords } from "../../../_components/stage-trail";
import { usePerson } from "../../../_shell/person";

type PairProps = { review: OtherReviewShape; claim: BesideShape; onMatch: () => Promise<void>; onUnmatch: () => Promise<void> };

/** Their check and our claim side by side, and whether they are matched. */
export function Pair({ review, claim, onMatch, onUnmatch }: PairProps) {
  const [busy, setBusy] = useState(false);
  const may = mayMatch(usePerson(), { isLive: claim.live });
  const press = () => {
    setBusy(true);
    void (claim.matched ? onUnmatch() : onMatch()).finally(() => setBusy(false));
  };
  return (
    <article className="pair" aria-label={`${review.publisher} and a claim of this desk`}>
      <div>
        <p className="label">Theirs</p>
        <p className="said" {...(review.language ? { lang: review.language } : {})} dir="auto">{review.claim}</p>
        <p className="second"><a href={review.url} rel="noreferrer" target="_blank"><bdi>{review.publisher}</bdi></a>: <bdi>{review.rating}</bdi>{review.publishedAt && `, ${sayDate(review.publishedAt)}`}</p>
      </div>
      <div>
        <p className="label">Ours</p>
        <p className="said" lang={claim.language} dir="auto"><Link href={`/desk/claims/${claim.id}`} prefetch={false}>{claim.statement}</Link></p>
        <p className="second pair-facts">{claim.verdict ? <span className="mark-word"><VerdictMark mark={claim.verdict} size={14} />{markWords[claim.verdict]}</span> : "No verdict yet"} · {stageWords[claim.stage].toLowerCase()}{claim.live && claim.stage !== "published" && ", live"}</p>
      </div>
      <div className="pair-act">
        {claim.matched && <p className="pair-matched"><Check className="icon" aria-hidden="true" />Matched</p>}
        {may.ok ? <Button busy={busy} onClick={press}>{claim.matched ? "Take away" : "Match"}<span className="sr">: {review.publisher}, “{claim.statement}”</span></Button> : <p className="second">{claim.live ? "The verdict is live: an editor can match it." : may.why}</p>}
      </div>
    </article>
  );
}
