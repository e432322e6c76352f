"use client";

import Link from "next/link";
import { useForm } from "react-hook-form";
import { TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { signIn } from "../_shell/session";
import { Enter, RootError } from "./form-parts";

/** `next` is a path of this desk, checked by the server. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm({ defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async ({ email, password }) => {
    try {
      await signIn(email, password);
      // A whole new page, so that nothing of before is kept.
      location.assign(next);
    } catch (error) {
      showProblem(form, error, ["email", "password"]);
    }
  });
  return (
    <form className="form" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <TextField label="E-mail" type="email" autoComplete="username" spellCheck={false} error={errors.email?.message} {...form.register("email", { required: "Give your e-mail address." })} />
      <TextField label="Password" type="password" autoComplete="current-password" help="Forgotten? An admin of this desk can set a new one."
        error={errors.password?.message} {...form.register("password", { required: "Give your password." })} />
      <RootError message={errors.root?.["server"]?.message} />
      <Enter busy={isSubmitting || isSubmitSuccessful}>Sign in</Enter>
      <p className="help">Readers need no account. <Link href="/" prefetch={false}>Read the verdicts</Link></p>
    </form>
  );
}
