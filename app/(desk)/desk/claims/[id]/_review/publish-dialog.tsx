"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords } from "../../../../_components/field";
import { Bone, Skeleton } from "../../../../_components/skeleton";
import { wordsOf } from "../../../../_forms/problem";
import { useClaim } from "../_state/use-claim";
import { PublishForm } from "./publish-form";

/** Publishing in one look: what goes out, where, when and with which words, beside the page that readers will get. */
export function PublishDialog({ onClose, onDone }: { onClose: () => void; onDone: (says: string) => void }) {
  const { claim: { id, version, revision } } = useClaim();
  const next = useQuery({ queryKey: ["claim", id, "next-publication", version], staleTime: 0, queryFn: () => answer(api.review[":id"]["next-publication"].$get({ param: { id }, query: {} })) });
  if (next.data) return <PublishForm next={next.data} onClose={onClose} onDone={onDone} />;
  return (
    <Dialog open size="wide" title={`Publish revision ${revision}`} onClose={onClose} foot={<Button onClick={onClose}>Cancel</Button>}>
      {next.isError
        ? <div role="alert"><ErrorWords>{wordsOf(next.error)}</ErrorWords></div>
        : <Skeleton words="What would be published is being put together"><div className="bones"><Bone width={45} tall /><Bone width={75} /><Bone width={60} /></div></Skeleton>}
    </Dialog>
  );
}
