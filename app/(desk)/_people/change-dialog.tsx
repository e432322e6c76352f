"use client";

import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { PersonShape } from "../../../lib/people/shapes.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { ErrorWords, TextField } from "../_components/field";
import { showProblem } from "../_forms/problem";
import { RolesField } from "./roles-field";

/** Name and roles of somebody; they act at the person's next step. */
export function ChangeDialog({ person, onDone, onClose }: { person: PersonShape; onDone: (words: string) => void; onClose: () => void }) {
  const form = useForm({ defaultValues: { name: person.name, roles: person.roles } });
  const { errors, isSubmitting, dirtyFields } = form.formState;
  const change = form.handleSubmit(async ({ name, roles }) => {
    const json = { ...(dirtyFields.name ? { name } : {}), ...(roles.join() === person.roles.join() ? {} : { roles }) };
    if (Object.keys(json).length === 0) return onClose();
    try {
      const changed = await answer(api.people.people[":id"].$patch({ param: { id: person.id }, json }));
      onDone(`${changed.name} is changed`);
      onClose();
    } catch (error) {
      showProblem(form, error, ["name", "roles"]);
    }
  });
  return (
    <Dialog open title={`Name and roles of ${person.name}`} onClose={onClose} says="It holds from their next step on. What they did before keeps their name."
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form="change-person" busy={isSubmitting}>Save</Button></>}>
      <form id="change-person" className="form" noValidate onSubmit={(event) => void change(event)}>
        <TextField label="Name" autoComplete="off" dir="auto" error={errors.name?.message} {...form.register("name", { required: "Give their name." })} />
        <Controller control={form.control} name="roles" rules={{ validate: (given) => given.length > 0 || "Give at least one role." }}
          render={({ field, fieldState }) => <RolesField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />} />
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      </form>
    </Dialog>
  );
}
