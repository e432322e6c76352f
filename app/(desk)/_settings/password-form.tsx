"use client";

import { useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import { Button } from "../_components/button";
import { ErrorWords, TextField } from "../_components/field";
import { useToast } from "../_components/toast";
import { showProblem } from "../_forms/problem";
import { usePerson } from "../_shell/person";

/** One's own password, by the present one. */
export function PasswordForm() {
  const { email } = usePerson();
  const toast = useToast();
  const form = useForm({ defaultValues: { current: "", next: "" } });
  const { errors, isSubmitting } = form.formState;
  const change = form.handleSubmit(async (json) => {
    try {
      await answer(api.people.me.password.$post({ json }));
      form.reset();
      toast({ title: "Your password is changed", says: "Everywhere else you were signed in, you are signed out." });
    } catch (error) {
      showProblem(form, error, ["current", "next"]);
    }
  });
  return (
    <form className="form" noValidate onSubmit={(event) => void change(event)}>
      <input type="email" name="username" autoComplete="username" value={email} readOnly className="sr" tabIndex={-1} aria-hidden="true" />
      <TextField label="Present password" type="password" autoComplete="current-password" error={errors.current?.message} {...form.register("current", { required: "Give your present password." })} />
      <TextField label="New password" type="password" autoComplete="new-password" help="12 characters or more; a sentence with spaces is fine." error={errors.next?.message} {...form.register("next", { required: "Give a new password." })} />
      <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      <div className="form-actions"><Button type="submit" busy={isSubmitting}>Change the password</Button></div>
    </form>
  );
}
