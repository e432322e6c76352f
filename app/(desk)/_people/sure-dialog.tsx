"use client";

import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { PersonShape } from "../../../lib/people/shapes.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { ErrorWords } from "../_components/field";
import { wordsOf } from "../_forms/problem";

export type Step = "disable" | "enable" | "sign-out";

type Words = { title: string; says: string; button: string; done: string };

const wordsFor = (step: Step, name: string): Words => ({
  "disable": {
    title: `Disable the account of ${name}?`, button: "Disable the account", done: `${name} can no longer sign in`,
    says: "They are signed out at their next step, and their tokens and open invitations end for good. What they did stays in the history under their name.",
  },
  "enable": { title: `Let ${name} in again?`, button: "Enable the account", done: `${name} can sign in again`, says: "They sign in with the password they had, and hold the roles they had. Tokens that ended stay ended." },
  "sign-out": { title: `Sign ${name} out everywhere?`, button: "Sign out everywhere", done: `${name} is signed out everywhere`, says: "Every browser they are signed in with asks for the password at its next step. Their tokens go on working: revoke those one by one." },
})[step];

/** Asks once, and says what follows, before somebody is shut out. */
export function SureDialog({ person, step, onDone, onClose }: { person: PersonShape; step: Step; onDone: (words: string) => void; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const words = wordsFor(step, person.name);
  const go = async () => {
    setBusy(true);
    try {
      await asked(step, person.id);
      onDone(words.done);
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={words.title} says={words.says} onClose={onClose} foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" busy={busy} onClick={() => void go()}>{words.button}</Button></>}>
      <div role="alert">{problem && <ErrorWords>{problem}</ErrorWords>}</div>
    </Dialog>
  );
}

async function asked(step: Step, id: string): Promise<unknown> {
  const person = api.people.people[":id"];
  if (step === "sign-out") return answer(person.sessions.$delete({ param: { id } }));
  return answer(person.$patch({ param: { id }, json: { disabled: step === "disable" } }));
}
