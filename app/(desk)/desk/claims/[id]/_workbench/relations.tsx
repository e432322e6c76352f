"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { stageWords } from "../../../../_components/stage-trail";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { relationWords } from "../_model/labels";
import { useClaim } from "../_state/use-claim";
import { RelateClaim } from "./relate-claim";
import { useMayChange } from "./use-may-change";

/** The claims this one contradicts, is the same as, or follows from. Those made on the other claim are changed there. */
export function Relations() {
  const { claim } = useClaim();
  const mayChange = useMayChange();
  const [relating, setRelating] = useState(false);
  return (
    <section aria-labelledby="h-related">
      <h3 id="h-related">Related claims</h3>
      {claim.relations.length === 0 && <p>None yet.</p>}
      <ul>{claim.relations.map((relation) => <Related key={relation.id} relation={relation} />)}</ul>
      {mayChange && <button type="button" className="link-button" onClick={() => setRelating(true)}>Relate a claim</button>}
      {relating && <RelateClaim onClose={() => setRelating(false)} />}
    </section>
  );
}

function Related({ relation }: { relation: ClaimShape["relations"][number] }) {
  const { edit } = useClaim();
  const mayChange = useMayChange();
  const { id, kind, claimId, statement, stage, verdict, own } = relation;
  return (
    <li className="place-line">
      <p>
        <span className="second">{kind === "follows_from" && !own ? "Is followed by" : relationWords[kind]}</span>
        <Link href={`/desk/claims/${claimId}`} dir="auto" prefetch={false}>{statement}</Link>
        <span className="second related-facts">{verdict ? <span className="mark-word"><VerdictMark mark={verdict} size={14} />{markWords[verdict]}</span> : "No verdict yet"} · {stageWords[stage].toLowerCase()}</span>
      </p>
      {mayChange && own && (
        <button type="button" className="quiet" aria-label={`Remove the relation to “${statement}”`} onClick={() => edit({ on: "unrelate", id })}><X className="icon" aria-hidden="true" /></button>
      )}
    </li>
  );
}
