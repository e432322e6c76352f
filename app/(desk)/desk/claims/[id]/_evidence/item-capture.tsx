"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { CaptureState } from "../../../../_captures/capture-state";
import { useCaptureDeeds } from "../../../../_captures/use-deeds";
import { endWords, isUnderWay } from "../../../../_captures/words";
import { Button } from "../../../../_components/button";
import { useClaim } from "../_state/use-claim";
import { useEditable } from "./editable";
import { mayBeDated, pageDate } from "./page-date";

type Props = { item: Pick<EvidenceShape, "id" | "url">; brief: boolean; onNote?: (() => void) | undefined };

/** How the newest capture of an item's address stands. In a card that is not open only what somebody waits for, or must know. */
export function ItemCapture({ item, brief, onNote }: Props) {
  const { captures } = useClaim();
  const isEditable = useEditable();
  const capture = captures.find(({ evidenceId }) => evidenceId === item.id);
  if (!capture) return item.url && isEditable && !brief ? <NotYet itemId={item.id} /> : null;
  const says = isUnderWay(capture) || endWords(capture) !== null || capture.warnings.length > 0;
  if (brief && !says) return null;
  return (
    <div className="item-capture">
      <CaptureState capture={capture} mayAct={isEditable && (!brief || isUnderWay(capture))}
        ways={onNote && endWords(capture) && <Button kind="quiet" onClick={onNote}>Write a note</Button>} />
    </div>
  );
}

/** An item from before the desk captured by itself. */
function NotYet({ itemId }: { itemId: string }) {
  const { ask, busy } = useCaptureDeeds();
  return <div className="item-capture capture-ways"><Button kind="quiet" busy={busy} onClick={() => void ask({ evidenceId: itemId })}>Capture its address</Button></div>;
}

/** What the page says of its own date is offered, never taken: a snapshot changes nothing of an item by itself. */
export function PageDate({ item }: { item: EvidenceShape }) {
  const { captures, edit } = useClaim();
  const id = mayBeDated(item, captures)?.id;
  // Lists do not say how a page was captured: it is asked for by the one card that is open.
  const { data: record = null } = useQuery({ queryKey: ["capture", id, "record"], enabled: id !== undefined, staleTime: Infinity, queryFn: async () => (await answer(api.captures.captures[":id"].$get({ param: { id: id ?? "" } }))).record });
  const date = id === undefined ? null : pageDate(record);
  if (date === null) return null;
  // The button goes away; the focus stays with the item.
  const use = () => { edit({ on: "evidence", id: item.id, fields: { publishedAt: date } }); document.getElementById(`evidence-${item.id}`)?.focus({ preventScroll: true }); };
  return <p className="page-date">The page gives {sayDate(date)} as its date. <button type="button" className="link-button" onClick={use}>Use it</button></p>;
}

/** Whether the newest capture left nothing: then a copy given by hand is the next best. */
export function useNothingCaptured(itemId: string): boolean {
  const { captures } = useClaim();
  const capture = captures.find(({ evidenceId }) => evidenceId === itemId);
  return capture !== undefined && (capture.state === "failed" || capture.state === "blocked");
}
