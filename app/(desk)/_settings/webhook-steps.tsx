"use client";

import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { NewWebhookShape, WebhookShape } from "../../../lib/webhooks/shapes.ts";
import { Button } from "../_components/button";
import { CopyOnce } from "../_components/copy-once";
import { Dialog } from "../_components/dialog";
import { ErrorWords } from "../_components/field";
import { wordsOf } from "../_forms/problem";

type Step = { webhook: WebhookShape; onDone: () => void; onClose: () => void };

/** The secret with which the receiver knows that a message is ours. */
export function SecretShown({ webhook, onClose }: { webhook: NewWebhookShape; onClose: () => void }) {
  return (
    <Dialog open mustAnswer title="The secret of the webhook" onClose={onClose} foot={<Button kind="primary" onClick={onClose}>I have kept it</Button>}
      says="It is shown this once. The receiver checks with it that a message is from this desk: give it to nobody else.">
      <CopyOnce label="Secret" value={webhook.secret} />
    </Dialog>
  );
}

/** A new secret; for a day the one before signs beside it, so that the receiver misses nothing. */
export function RotateSecret({ webhook, onDone, onClose }: Step) {
  const [made, setMade] = useState<NewWebhookShape | null>(null);
  if (made) return <SecretShown webhook={made} onClose={onClose} />;
  return (
    <Sure title="Exchange the secret?" says="For a day messages are signed with both. Give the new one to the receiver within it." button="Exchange the secret" onClose={onClose}
      run={async () => { setMade(await answer(api.webhooks[":id"].secrets.$post({ param: { id: webhook.id } }))); onDone(); }} />
  );
}

export function RemoveWebhook({ webhook, onDone, onClose }: Step) {
  return (
    <Sure title="Remove the webhook?" says={<><bdi dir="ltr">{webhook.url}</bdi> is told nothing any more, also not what waits for it.</>} button="Remove it" grave onClose={onClose}
      run={async () => { await answer(api.webhooks[":id"].$delete({ param: { id: webhook.id } })); onDone(); onClose(); }} />
  );
}

function Sure({ title, says, button, grave = false, run, onClose }: { title: string; says: React.ReactNode; button: string; grave?: boolean; run: () => Promise<void>; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    try {
      await run();
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={title} says={says} onClose={onClose} foot={<><Button onClick={onClose}>Cancel</Button><Button kind={grave ? "grave" : "primary"} busy={busy} onClick={() => void go()}>{button}</Button></>}>
      <div role="alert">{problem && <ErrorWords>{problem}</ErrorWords>}</div>
    </Dialog>
  );
}
