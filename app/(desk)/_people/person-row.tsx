"use client";

import { Ellipsis } from "lucide-react";
import type { PersonShape } from "../../../lib/people/shapes.ts";
import { Menu, type MenuItem } from "../_components/menu";
import { roleWords } from "../_words/roles";
import type { Step } from "./sure-dialog";

export type PersonStep = Step | "change" | "tokens" | "invite-again";

/** One person: who they are, what they may do, and whether they are in. `onStep` is for admins. */
export function PersonRow({ person, isYou, onStep }: { person: PersonShape; isYou: boolean; onStep: ((step: PersonStep) => void) | null }) {
  const { name, email, roles, disabled, invited } = person;
  const state = disabled ? "Disabled" : invited ? "Invited, not in yet" : "";
  return (
    <li className="person-row">
      <div>
        <p className="person-name"><b dir="auto">{name}</b>{isYou && <span className="second"> you</span>}</p>
        {email && <p className="second">{email}</p>}
      </div>
      <p>{roles.map((role) => roleWords[role]).join(", ")}</p>
      <p className={disabled ? "person-state is-off" : "person-state"}>{state}</p>
      {onStep && <Menu className="quiet" align="end" name={`What to do with ${name}`} label={<Ellipsis className="icon" aria-hidden="true" />} items={itemsFor(person, isYou, onStep)} />}
    </li>
  );
}

/** Nobody shuts out themself by a slip: another admin can. */
function itemsFor({ disabled, invited }: PersonShape, isYou: boolean, onStep: (step: PersonStep) => void): MenuItem[] {
  const item = (step: PersonStep, label: string, detail?: string): MenuItem => ({ label, run: () => onStep(step), ...(detail ? { detail } : {}) });
  if (disabled) return [item("enable", "Enable the account", "lets them sign in again"), item("change", "Change name and roles")];
  return [
    item("change", "Change name and roles"),
    ...(invited ? [item("invite-again", "Make a new invitation", "the address before stops working")] : [item("tokens", "See tokens"), item("sign-out", "Sign out everywhere")]),
    ...(isYou ? [] : ["line" as const, item("disable", "Disable the account", "ends sessions and tokens")]),
  ];
}
