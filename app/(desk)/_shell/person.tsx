"use client";

import { createContext, type ReactNode, use } from "react";
import type { Role } from "../../../lib/people/words.ts";

/** Who is signed in, as the desk's screens need to know. The server decides what may be done all the same. */
export type DeskPerson = { id: string; name: string; email: string; roles: readonly Role[] };

const Person = createContext<DeskPerson | null>(null);

export function PersonProvider({ person, children }: { person: DeskPerson; children: ReactNode }) {
  return <Person value={person}>{children}</Person>;
}

export function usePerson(): DeskPerson {
  const person = use(Person);
  if (!person) throw new Error("usePerson stands outside the desk's shell");
  return person;
}

/** `const isEditor = useRole("editor")` */
export const useRole = (role: Role): boolean => usePerson().roles.includes(role);
