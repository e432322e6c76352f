/** Who may do what to a claim: the column "who" of DOMAIN.md §3, and four eyes. Pure. */
import type { Role } from "../people/words.ts";
import { type Action, type Who, whoFor } from "./stages.ts";

export type Permission = { ok: true } | { ok: false; why: string };
export type Person = { id: string; roles: readonly Role[] };
export type ClaimFacts = { assigneeId: string | null; submittedById: string | null };

/** Says nothing of the stage: whether the action leads anywhere from here is the table's word. */
export function mayAct(person: Person, action: Action, claim: ClaimFacts): Permission {
  if (isEditor(person)) return { ok: true };
  const who = whoFor(action);
  if (allowedAs(who, person, claim)) return { ok: true };
  return { ok: false, why: isChecker(person) || who === "editor" ? refusals[who] : refusals.creator };
}

const isEditor = ({ roles }: Person): boolean => roles.includes("editor");
const isChecker = ({ roles }: Person): boolean => roles.includes("fact_checker");

function allowedAs(who: Who, person: Person, { assigneeId, submittedById }: ClaimFacts): boolean {
  switch (who) {
    case "creator": return isChecker(person);
    case "editing": return isChecker(person) && (assigneeId === null || assigneeId === person.id);
    case "submitter_or_editor": return isChecker(person) && submittedById === person.id;
    case "editor": return false;
  }
}

const refusals: Record<Who, string> = {
  creator: "Only fact-checkers and editors may do this. An admin can give you one of these roles.",
  editing: "This claim is with somebody else. Its assignee or an editor can change it.",
  submitter_or_editor: "Only the person who submitted it, or an editor, can withdraw it.",
  editor: "Only an editor may do this.",
};

export type FourEyes = { enabled: boolean; approverId: string; submittedBy: readonly string[]; contentChangedBy: readonly string[] };

/** Nobody approves a revision they submitted, or whose content they changed since the last publication. */
export function fourEyes({ enabled, approverId, submittedBy, contentChangedBy }: FourEyes): Permission {
  if (!enabled) return { ok: true };
  if (submittedBy.includes(approverId)) return { ok: false, why: "You submitted this revision, so somebody else must approve it." };
  if (contentChangedBy.includes(approverId)) return { ok: false, why: "You worked on this claim since it was last published, so somebody else must approve it." };
  return { ok: true };
}
