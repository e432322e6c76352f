"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { Button } from "../../../../_components/button";
import { Strip } from "../../../../_components/notice";
import { useClaim } from "../_state/use-claim";
import { useEditable } from "./editable";
import { sharedBy } from "./shared-by.ts";

/** Says that an item's text carries another's words, and takes the other as what it relies on with one press. */
export function SharedWith({ item }: { item: EvidenceShape }) {
  const { claim: { evidence }, assessment, edit } = useClaim();
  const isEditable = useEditable();
  const pairs = useSharedWording();
  const [most, ...others] = sharedBy(item, { evidence, pairs, judged: assessment.evidence });
  if (!most) return null;
  const { other, share, longest } = most;
  const relies = () => edit({ on: "evidence", id: item.id, fields: { reliesOn: [...item.reliesOn, other.source.id] } });
  return (
    <div className="entry-part">
      <Strip boxed lead={<>{percent(share)} of its words are in <span dir="auto">{other.source.name}</span> too{others.length > 0 && `, and in ${others.length} more`}.</>}>
        <q dir="auto">{longest}…</q> If it took them from there, the two are one origin. {isEditable && <Button onClick={relies}>It relies on <span dir="auto">{other.source.name}</span></Button>}
      </Strip>
    </div>
  );
}

/** Asked again when a copy or a transcript came or went. Both are part of the claim, so what it says is never older than the claim. */
function useSharedWording() {
  const { saved } = useClaim();
  const texts = saved.evidence.map(({ id, snapshots, transcript }) => `${id} ${snapshots.at(-1)?.id ?? ""} ${transcript?.length ?? 0}`);
  const { data } = useQuery({
    queryKey: ["claim", saved.id, "shared wording", ...texts], enabled: texts.length > 1, placeholderData: (before) => before,
    queryFn: async () => (await answer(api.evidence[":id"]["shared-wording"].$get({ param: { id: saved.id } }))).items,
  });
  return data ?? [];
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`;
