"use client";

import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { InvitationShape } from "../../../lib/invitations/shapes.ts";
import type { Role } from "../../../lib/people/words.ts";
import { Button } from "../_components/button";
import { CopyOnce } from "../_components/copy-once";
import { Dialog } from "../_components/dialog";
import { ErrorWords, TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { RolesField } from "./roles-field";

type Invited = { email: string; name: string; roles: Role[] };
const nobodyYet: Invited = { email: "", name: "", roles: ["fact_checker"] };

/** Makes an account, and a one-time address by which its person gives it a password. `again` is somebody whose address ran out. */
export function InviteDialog({ again, onDone, onClose }: { again?: Invited; onDone: () => void; onClose: () => void }) {
  const [made, setMade] = useState<InvitationShape | null>(null);
  if (made) return <Address made={made} onClose={onClose} />;
  return <Ask known={again ?? nobodyYet} isAgain={again !== undefined} onClose={onClose} onMade={(invitation) => { setMade(invitation); onDone(); }} />;
}

function Ask({ known, isAgain, onMade, onClose }: { known: Invited; isAgain: boolean; onMade: (made: InvitationShape) => void; onClose: () => void }) {
  const form = useForm<Invited>({ defaultValues: known });
  const { errors, isSubmitting } = form.formState;
  const invite = form.handleSubmit(async (given) => {
    try {
      onMade(await answer(api.people.people.$post({ json: given })));
    } catch (error) {
      showProblem(form, error, ["name", "email", "roles"]);
    }
  });
  return (
    <Dialog open title={isAgain ? "A new invitation" : "Invite somebody"} onClose={onClose}
      says={isAgain ? "The address made before stops working." : "You get a one-time address to hand to them. By it they choose a password and come in."}
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form="invite" busy={isSubmitting}>Make the address</Button></>}>
      <form id="invite" className="form" noValidate onSubmit={(event) => void invite(event)}>
        <TextField label="Name" autoComplete="off" dir="auto" help="Colleagues see it beside what they do. Readers never do." error={errors.name?.message} {...form.register("name", { required: "Give their name." })} />
        <TextField label="E-mail" type="email" autoComplete="off" spellCheck={false} readOnly={isAgain} help="They sign in with it. Nothing is sent to it." error={errors.email?.message} {...form.register("email", { required: "Give their e-mail address." })} />
        <Controller control={form.control} name="roles" rules={{ validate: (given) => given.length > 0 || "Give at least one role." }}
          render={({ field, fieldState }) => <RolesField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />} />
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      </form>
    </Dialog>
  );
}

function Address({ made: { person, invitation }, onClose }: { made: InvitationShape; onClose: () => void }) {
  return (
    <Dialog open mustAnswer title={`The invitation for ${person.name}`} onClose={onClose} foot={<Button kind="primary" onClick={onClose}>I have handed it over</Button>}
      says="Hand this address to them by a way you trust: whoever opens it first chooses the password. It works once, for seven days, and is not shown again.">
      <CopyOnce label="One-time address" value={invitation} />
    </Dialog>
  );
}
