"use client";

import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { NewWebhookShape, WebhookShape } from "../../../lib/webhooks/shapes.ts";
import { type WebhookEvent, webhookEvents } from "../../../lib/webhooks/words.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { CheckField, ErrorWords, TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { SecretShown } from "./webhook-steps";
import { eventWords } from "./webhook-words";

type Asked = { url: string; events: WebhookEvent[] };

/** Makes a webhook and shows its secret this once; with one given, changes its address and events. */
export function WebhookDialog({ webhook, onDone, onClose }: { webhook?: WebhookShape; onDone: () => void; onClose: () => void }) {
  const [made, setMade] = useState<NewWebhookShape | null>(null);
  const form = useForm<Asked>({ defaultValues: { url: webhook?.url ?? "", events: [...(webhook?.events ?? webhookEvents)] } });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async (json) => {
    try {
      if (webhook) await answer(api.webhooks[":id"].$patch({ param: { id: webhook.id }, json }));
      else setMade(await answer(api.webhooks.$post({ json })));
      onDone();
      if (webhook) onClose();
    } catch (error) {
      showProblem(form, error, ["url", "events"]);
    }
  });
  if (made) return <SecretShown webhook={made} onClose={onClose} />;
  return (
    <Dialog open title={webhook ? "Change the webhook" : "Make a webhook"} says="An address on the public internet, which is sent a signed message by the Standard Webhooks specification." onClose={onClose}
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form="webhook" busy={isSubmitting}>{webhook ? "Save it" : "Make the webhook"}</Button></>}>
      <form id="webhook" className="form" noValidate onSubmit={(event) => void send(event)}>
        <TextField label="Address" dir="ltr" inputMode="url" autoComplete="off" error={errors.url?.message} {...form.register("url", { required: "Give the address of the receiver." })} />
        <Controller control={form.control} name="events" rules={{ validate: (given) => given.length > 0 || "Choose at least one event." }}
          render={({ field, fieldState }) => <EventsField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />} />
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      </form>
    </Dialog>
  );
}

function EventsField({ value, onChange, error }: { value: readonly WebhookEvent[]; onChange: (events: WebhookEvent[]) => void; error: string | undefined }) {
  const set = (event: WebhookEvent, on: boolean) => onChange(webhookEvents.filter((one) => (one === event ? on : value.includes(one))));
  return (
    <fieldset className="field" aria-describedby={error ? "events-error" : undefined}>
      <legend>Told when a verdict is</legend>
      {webhookEvents.map((event) => <CheckField key={event} label={eventWords[event]} checked={value.includes(event)} onChange={({ target }) => set(event, target.checked)} />)}
      {error && <ErrorWords id="events-error">{error}</ErrorWords>}
    </fieldset>
  );
}
