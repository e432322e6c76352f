"use client";

import { type Role, roles } from "../../../lib/people/words.ts";
import { CheckField, ErrorWords } from "../_components/field";
import { roleSays, roleWords } from "../_words/roles";

/** The roles somebody holds, each with what it allows. */
export function RolesField({ value, onChange, error }: { value: readonly Role[]; onChange: (roles: Role[]) => void; error: string | undefined }) {
  const set = (role: Role, on: boolean) => onChange(roles.filter((one) => (one === role ? on : value.includes(one))));
  return (
    <fieldset className="field" aria-describedby={error ? "roles-error" : undefined}>
      <legend>Roles</legend>
      {roles.map((role) => <CheckField key={role} label={roleWords[role]} help={roleSays[role]} checked={value.includes(role)} onChange={(event) => set(role, event.target.checked)} />)}
      {error && <ErrorWords id="roles-error">{error}</ErrorWords>}
    </fieldset>
  );
}
