import { headers } from "next/headers";
import type { ReactNode } from "react";
import { FORM_STATE, type FormState, formStateIn } from "../../../lib/site/form-state.ts";
import { HONEYPOT } from "../../../lib/inbox/schema.ts";
import { type Control, Field, FormProblem } from "./field";
import type { Here } from "../../../lib/site/here.ts";

type Shown = Omit<FormState, "language">;

/** What the form comes back with, where the desk could not take it. */
export const formState = async (): Promise<Shown> => formStateIn((await headers()).get(FORM_STATE)) ?? { values: {}, fields: {}, problem: "", hasFile: false };

export type FormField = { name: string; label: string; help: string; control: (control: Control, value: string) => ReactNode };

/**
 * A plain HTML form to the API: no script, no cookie, no account. Its answer is another page. The language stands in
 * the address too: who reloads that one has sent no form with it, and is led back to this page.
 */
export function ReadersForm({ here: { language, words }, action, fields, state: { values, fields: wrong, problem }, send }: { here: Here; action: string; fields: readonly FormField[]; state: Shown; send: string }) {
  const t = words("forms");
  const faults = fields.flatMap(({ name, label }) => (wrong[name] ? [{ name, label, message: wrong[name] }] : []));
  return (
    <form className="body" method="post" encType="multipart/form-data" action={`${action}?language=${language}`}>
      {(problem || faults.length > 0) && <FormProblem title={t("problemTitle")} problem={problem || t("problem")} wrong={faults} />}
      <input type="hidden" name="language" value={language} />
      {fields.map(({ name, label, help, control }) => (
        <Field key={name} name={name} label={label} help={help} wrong={wrong[name]}>{(given) => control(given, values[name] ?? "")}</Field>
      ))}
      {/* Nobody sees this one; a program that fills in every field gives itself away. */}
      <p className="vh" aria-hidden="true"><input name={HONEYPOT} type="text" tabIndex={-1} autoComplete="off" /></p>
      <button className="button" type="submit">{send}</button>
    </form>
  );
}

export const longAnswer: FormField["control"] = (control, value) => <textarea {...control} rows={6} maxLength={10_000} dir="auto" defaultValue={value} />;
export const linkAnswer: FormField["control"] = (control, value) => <input {...control} type="text" inputMode="url" maxLength={2000} autoComplete="off" dir="ltr" defaultValue={value} />;
export const contactAnswer: FormField["control"] = (control, value) => <input {...control} type="text" maxLength={300} autoComplete="off" dir="auto" defaultValue={value} />;
/** A browser never fills this one in again. */
export const fileAnswer: FormField["control"] = (control) => <input {...control} type="file" />;
