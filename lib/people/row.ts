import { DomainError } from "../errors.ts";
import type { Role } from "./words.ts";

type New = { id: string; email: string; name: string; roles: Role[]; passwordHash: string | null; now: Date };

/** A person who has just been made. */
export function newPerson({ now, ...given }: New) {
  return { ...given, version: 1, createdAt: now, disabledAt: null };
}

export function emailTaken(): DomainError {
  return new DomainError("invalid", "There is already an account with this e-mail address.", { fields: { email: "There is already an account with this address." } });
}
