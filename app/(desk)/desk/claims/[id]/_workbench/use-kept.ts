"use client";

import { useEffect, useRef, useState } from "react";
import { usePerson } from "../../../../_shell/person";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import { useClaim } from "../_state/use-claim";
import { type Draft, isEmpty } from "./draft.ts";
import { keepOnDevice } from "./kept-on-device.ts";

/** Within a second of the last key, with the time the request takes. */
const PAUSE_MS = 600;
const RETRY_MS = 5_000;

export type Kept = "nothing" | "typing" | "desk" | "device" | "page";

/** Keeps the draft on the device at once and on the desk within a second; forgets both once it is saved. Says where it is kept. */
export function useKept(draft: Draft): Kept {
  const { claim: { id: claimId, revision }, waiting, autosave } = useClaim();
  const { id: personId } = usePerson();
  const [attempt, setAttempt] = useState(0);
  const onDesk = useRef(autosave !== null);
  const text = JSON.stringify(draft);
  const [told, setTold] = useState<{ text: string; where: Kept }>({ text: autosave ? text : "", where: "desk" });
  const idle = waiting.length === 0;
  const latest = useRef(revision);
  useEffect(() => { latest.current = revision; });

  useEffect(() => {
    const whose = { claimId, personId };
    const now = JSON.parse(text) as Draft;
    const param = { id: claimId };
    const onDevice = keepOnDevice(whose, { draft: now, synced: false });
    if (isEmpty(now)) {
      if (!onDesk.current || !idle) return;
      onDesk.current = false;
      void answer(api.claims[":id"].autosave.$delete({ param })).catch(() => { onDesk.current = true; });
      return;
    }
    let current = true;
    const timers = [setTimeout(() => {
      onDesk.current = true;
      answer(api.claims[":id"].autosave.$put({ param, json: { revision: latest.current, fields: now } })).then(
        () => {
          if (!current) return;
          keepOnDevice(whose, { draft: now, synced: true });
          setTold({ text, where: "desk" });
        },
        (problem: unknown) => {
          if (!current) return;
          setTold({ text, where: onDevice ? "device" : "page" });
          if (problem instanceof ApiProblem && problem.status === 0) timers.push(setTimeout(() => setAttempt((before) => before + 1), RETRY_MS));
        });
    }, PAUSE_MS)];
    return () => { current = false; for (const timer of timers) clearTimeout(timer); };
  }, [text, idle, attempt, claimId, personId]);

  if (isEmpty(draft)) return "nothing";
  return told.text === text ? told.where : "typing";
}
