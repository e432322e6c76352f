"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { WebhookShape } from "../../../lib/webhooks/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Button } from "../_components/button";
import { Menu, type MenuItem } from "../_components/menu";
import { RowBones, Skeleton } from "../_components/skeleton";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { RemoveWebhook, RotateSecret } from "./webhook-steps";
import { WebhookDialog } from "./webhook-dialog";
import { WebhookLog } from "./webhook-log";
import { eventWords } from "./webhook-words";

type Open = { is: "new" } | { is: "edit" | "rotate" | "remove"; webhook: WebhookShape };

/** Who is told of what is published, how that goes, and every step with it. */
export function Webhooks() {
  const [open, setOpen] = useState<Open | null>(null);
  const client = useQueryClient();
  const list = useQuery({ queryKey: ["webhooks"], queryFn: () => answer(api.webhooks.$get()) });
  const changed = () => void client.invalidateQueries({ queryKey: ["webhooks"] });
  const close = () => setOpen(null);
  if (list.isPending) return <Skeleton words="Webhooks are loading"><RowBones rows={2} /></Skeleton>;
  const webhooks = list.data?.items ?? [];
  return (
    <>
      {list.isError && <p className="help" role="status">The desk did not answer. What you see may be old.</p>}
      {webhooks.length === 0 && !list.isError && <p className="second">There are none.</p>}
      <ul className="webhooks">{webhooks.map((webhook) => <Webhook key={webhook.id} webhook={webhook} open={(is) => setOpen({ is, webhook })} onChanged={changed} />)}</ul>
      <div className="form-actions"><Button onClick={() => setOpen({ is: "new" })}>Make a webhook</Button></div>
      {open?.is === "new" && <WebhookDialog onDone={changed} onClose={close} />}
      {open?.is === "edit" && <WebhookDialog webhook={open.webhook} onDone={changed} onClose={close} />}
      {open?.is === "rotate" && <RotateSecret webhook={open.webhook} onDone={changed} onClose={close} />}
      {open?.is === "remove" && <RemoveWebhook webhook={open.webhook} onDone={changed} onClose={close} />}
    </>
  );
}

function Webhook({ webhook, open, onChanged }: { webhook: WebhookShape; open: (is: "edit" | "rotate" | "remove") => void; onChanged: () => void }) {
  const { id, url, events, disabled } = webhook;
  const [logged, setLogged] = useState(false);
  const client = useQueryClient();
  const toast = useToast();
  const act = async (asked: Promise<unknown>, done: string) => {
    try {
      await asked;
      toast({ title: done });
      void client.invalidateQueries({ queryKey: ["deliveries", id] });
      onChanged();
    } catch (error) {
      toast({ title: "Nothing was changed", says: wordsOf(error), urgent: true });
    }
  };
  const test = () => { setLogged(true); void act(answer(api.webhooks[":id"].tests.$post({ param: { id } })), "A test event is on its way"); };
  const enable = (enabled: boolean) => void act(answer(api.webhooks[":id"].$patch({ param: { id }, json: { enabled } })), enabled ? "The webhook is told again" : "The webhook is paused");
  const items: MenuItem[] = [
    ...(disabled ? [] : [{ label: "Send a test event", run: test }]),
    { label: "Change it", run: () => open("edit") },
    { label: disabled ? "Start it again" : "Pause it", run: () => enable(disabled !== null) },
    { label: "Exchange its secret", run: () => open("rotate") },
    "line",
    { label: "Remove it", run: () => open("remove") },
  ];
  return (
    <li className="webhook">
      <div className="webhook-head">
        <div><p className="webhook-url" dir="ltr">{url}</p><p className="help">{events.map((event) => eventWords[event].toLowerCase()).join(", ")}</p></div>
        <Menu label="Steps" name={`Steps with the webhook to ${url}`} items={items} align="end" />
      </div>
      <Standing webhook={webhook} />
      <details className="webhook-log" open={logged} onToggle={(event) => setLogged(event.currentTarget.open)}>
        <summary>What was sent</summary>
        {logged && <WebhookLog id={id} onResend={(deliveryId) => void act(answer(api.webhooks[":id"].deliveries[":deliveryId"].resends.$post({ param: { id, deliveryId } })), "It is on its way once more")} />}
      </details>
    </li>
  );
}

function Standing({ webhook: { disabled, failingSince } }: { webhook: WebhookShape }) {
  if (disabled) return <p role="status"><b>Not told anything since {sayDate(disabled.at)}.</b> {disabled.why}</p>;
  return failingSince ? <p role="status"><b>It takes nothing since {sayDate(failingSince)}.</b> It is tried again, and given up after five days.</p> : null;
}
