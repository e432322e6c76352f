"use client";

import { useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import { TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { signIn } from "../_shell/session";
import { Enter, RootError } from "./form-parts";

/** Chooses the password of an invited person, who is signed in at once. */
export function InvitationForm({ code, email }: { code: string; email: string }) {
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async ({ password }) => {
    try {
      await answer(api.people.invitations[":code"].$post({ param: { code }, json: { password } }));
      await signIn(email, password);
      location.assign("/desk");
    } catch (error) {
      showProblem(form, error, ["password"]);
    }
  });
  return (
    <form className="form" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <TextField label="E-mail" type="email" name="email" autoComplete="username" value={email} readOnly />
      <TextField label="Password" type="password" autoComplete="new-password" help="12 characters or more; a sentence with spaces is fine."
        error={errors.password?.message} {...form.register("password", { required: "Give a password." })} />
      <RootError message={errors.root?.["server"]?.message} />
      <Enter busy={isSubmitting || isSubmitSuccessful}>Keep the password and come in</Enter>
    </form>
  );
}
