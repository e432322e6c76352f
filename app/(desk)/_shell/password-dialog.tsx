"use client";

import { useForm } from "react-hook-form";
import type { Obstacle } from "../../../lib/api/client.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { ErrorWords, TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { prove, signIn } from "./session";

const words: Record<Obstacle, { title: string; says: string }> = {
  "sign-in": { title: "Sign in again", says: "You were away for a while, so your session has ended. Everything on this page is as you left it." },
  "recent-sign-in": { title: "Is it still you?", says: "This step asks for your password once more. What you did is kept, and goes on as soon as you give it." },
};

export function PasswordDialog({ obstacle, email, onDone }: { obstacle: Obstacle; email: string; onDone: (overcome: boolean) => void }) {
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ password }) => {
    try {
      await (obstacle === "sign-in" ? signIn(email, password) : prove(password));
      onDone(true);
    } catch (error) {
      showProblem(form, error, ["password"]);
      form.setFocus("password");
    }
  });
  return (
    <Dialog open title={words[obstacle].title} says={words[obstacle].says} onClose={() => onDone(false)}
      foot={<Button kind="primary" type="submit" form="password-again" busy={isSubmitting}>Go on</Button>}>
      <form id="password-again" className="form" noValidate onSubmit={(event) => { event.stopPropagation(); void submit(event); }}>
        <input type="email" name="username" autoComplete="username" value={email} readOnly className="sr" tabIndex={-1} aria-hidden="true" />
        <TextField label={<>Password of {email}</>} type="password" autoComplete="current-password" error={errors.password?.message} {...form.register("password", { required: "Give your password." })} />
        {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}
