"use client";

import { useQuery } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { mayMatch } from "../../../../../../lib/others/policy.ts";
import type { OtherReviewShape } from "../../../../../../lib/others/shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { othersKey, useMatching } from "../../../../_others/use-matching";
import { usePerson } from "../../../../_shell/person";
import { useClaim } from "../_state/use-claim";
import { FindOther } from "./find-other";

/** What other publishers found of the same claim: those that were matched, and likely ones. No content of the claim, so that a published one need not be reopened. */
export function OtherReviews() {
  const { claim: { id, publication, retracted } } = useClaim();
  const { data } = useQuery({ queryKey: othersKey(id), queryFn: () => answer(api.others[":id"]["other-reviews"].$get({ param: { id } })) });
  const { match, unmatch } = useMatching();
  const [finding, setFinding] = useState(false);
  const isLive = publication !== null && retracted === null;
  const may = mayMatch(usePerson(), { isLive }).ok;
  const { matched = [], likely = [] } = data ?? {};
  return (
    <section aria-labelledby="h-others">
      <h3 id="h-others">Other publishers’ checks</h3>
      {data && matched.length === 0 && <p>None matched yet.</p>}
      <ul>{matched.map((other) => <Other key={other.id} other={other} act={may ? { words: "Take away", icon: X, run: () => void unmatch(id, other) } : null} />)}</ul>
      {likely.length > 0 && <p className="second others-likely">Likely of the same claim</p>}
      <ul>{likely.map((other) => <Other key={other.id} other={other} act={may ? { words: "Match", icon: Check, run: () => void match(id, other) } : null} />)}</ul>
      {may && <button type="button" className="link-button" onClick={() => setFinding(true)}>Find another check</button>}
      {may && <Link className="second others-import" href="/desk/imports">Import checks</Link>}
      {may && isLive && <p className="second">What is matched stands on the readers’ page at once.</p>}
      {!may && isLive && matched.length + likely.length > 0 && <p className="second">The verdict is live: an editor can match them.</p>}
      {finding && <FindOther onChoose={(other) => { setFinding(false); void match(id, other); }} onClose={() => setFinding(false)} />}
    </section>
  );
}

type Act = { words: string; icon: typeof Check; run: () => void };

function Other({ other: { url, publisher, claim, rating, language, publishedAt }, act }: { other: OtherReviewShape; act: Act | null }) {
  const Icon = act?.icon;
  return (
    <li className="place-line">
      <p>
        <a href={url} rel="noreferrer" target="_blank"><bdi>{publisher}</bdi></a>
        <span {...(language ? { lang: language } : {})} dir="auto">{claim}</span>
        <span className="second"><bdi>{rating}</bdi>{publishedAt && ` · ${sayDate(publishedAt)}`}</span>
      </p>
      {act && Icon && <button type="button" className="quiet" aria-label={`${act.words} ${publisher}: “${claim}”`} title={act.words} onClick={act.run}><Icon className="icon" aria-hidden="true" /></button>}
    </li>
  );
}
