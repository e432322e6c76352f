"use client";

import { useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import { TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { signIn } from "../_shell/session";
import { Enter, RootError } from "./form-parts";

/** The first admin, against the code in the terminal; signed in at once. */
export function SetUpForm() {
  const form = useForm({ defaultValues: { code: "", name: "", email: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (given) => {
    try {
      const { email } = await answer(api.people.setup.$post({ json: given }));
      await signIn(email, given.password);
      location.assign("/desk");
    } catch (error) {
      showProblem(form, error, ["code", "name", "email", "password"]);
    }
  });
  return (
    <form className="form" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <TextField label="Code from the terminal" autoComplete="off" spellCheck={false} help="It is printed where the desk was started. Capitals and hyphens do not matter."
        error={errors.code?.message} {...form.register("code", { required: "Give the code that the terminal shows." })} />
      <TextField label="Your name" autoComplete="name" help="Colleagues see it beside what you do. Readers never do." error={errors.name?.message} {...form.register("name", { required: "Give your name." })} />
      <TextField label="E-mail" type="email" autoComplete="username" spellCheck={false} error={errors.email?.message} {...form.register("email", { required: "Give your e-mail address." })} />
      <TextField label="Password" type="password" autoComplete="new-password" help="12 characters or more; a sentence with spaces is fine."
        error={errors.password?.message} {...form.register("password", { required: "Give a password." })} />
      <RootError message={errors.root?.["server"]?.message} />
      <Enter busy={isSubmitting || isSubmitSuccessful}>Set up the desk</Enter>
    </form>
  );
}
