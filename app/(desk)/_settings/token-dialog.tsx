"use client";

import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import { scopes, type TokenScope } from "../../../lib/people/words.ts";
import type { NewTokenShape } from "../../../lib/tokens/shapes.ts";
import { Button } from "../_components/button";
import { CopyOnce } from "../_components/copy-once";
import { Dialog } from "../_components/dialog";
import { CheckField, ErrorWords, SelectField, TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { scopeSays, scopeWords } from "../_words/roles";

const lifetimes = [["7d", "A week"], ["30d", "30 days"], ["90d", "90 days"], ["180d", "180 days"], ["1y", "A year"]] as const;

type Asked = { name: string; scopes: TokenScope[]; expires: string };

/** Makes a token that acts as oneself, and shows it this once. */
export function TokenDialog({ onMade, onClose }: { onMade: () => void; onClose: () => void }) {
  const [made, setMade] = useState<NewTokenShape | null>(null);
  if (made) {
    return (
      <Dialog open mustAnswer title={`The token ${made.name}`} onClose={onClose} foot={<Button kind="primary" onClick={onClose}>I have kept it</Button>}
        says="It is shown this once. Whoever has it can do as you within its scopes: keep it where passwords are kept.">
        <CopyOnce label="Token" value={made.token} />
      </Dialog>
    );
  }
  return <Ask onClose={onClose} onMade={(token) => { setMade(token); onMade(); }} />;
}

function Ask({ onMade, onClose }: { onMade: (made: NewTokenShape) => void; onClose: () => void }) {
  const form = useForm<Asked>({ defaultValues: { name: "", scopes: ["read"], expires: "90d" } });
  const { errors, isSubmitting } = form.formState;
  const make = form.handleSubmit(async (json) => {
    try {
      onMade(await answer(api.people.tokens.$post({ json })));
    } catch (error) {
      showProblem(form, error, ["name", "scopes", "expires"]);
    }
  });
  return (
    <Dialog open title="Make a token" says="For a program that works for you over the HTTP API. It may do what you may do, narrowed to its scopes." onClose={onClose}
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form="make-token" busy={isSubmitting}>Make the token</Button></>}>
      <form id="make-token" className="form" noValidate onSubmit={(event) => void make(event)}>
        <TextField label="Name" autoComplete="off" dir="auto" help="What it is for: you know it again by this." error={errors.name?.message} {...form.register("name", { required: "Give it a name." })} />
        <Controller control={form.control} name="scopes" rules={{ validate: (given) => given.length > 0 || "Give at least one scope." }}
          render={({ field, fieldState }) => <ScopesField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />} />
        <SelectField label="Works for" error={errors.expires?.message} {...form.register("expires")}>
          {lifetimes.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
        </SelectField>
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      </form>
    </Dialog>
  );
}

function ScopesField({ value, onChange, error }: { value: readonly TokenScope[]; onChange: (scopes: TokenScope[]) => void; error: string | undefined }) {
  const set = (scope: TokenScope, on: boolean) => onChange(scopes.filter((one) => (one === scope ? on : value.includes(one))));
  return (
    <fieldset className="field" aria-describedby={error ? "scopes-error" : undefined}>
      <legend>Scopes</legend>
      {scopes.map((scope) => <CheckField key={scope} label={scopeWords[scope]} help={scopeSays[scope]} checked={value.includes(scope)} onChange={(event) => set(scope, event.target.checked)} />)}
      {error && <ErrorWords id="scopes-error">{error}</ErrorWords>}
    </fieldset>
  );
}
