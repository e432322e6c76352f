/** Whether a person may change where a claim appears, and what stands in the way. The server decides by the same table. Pure. */
import type { PersonRef } from "../../../../../../lib/claims/shapes.ts";
import type { Role } from "../../../../../../lib/people/words.ts";
import { mayAct } from "../../../../../../lib/review/policy.ts";
import { next, whatSatisfiesStage } from "../../../../../../lib/review/stages.ts";
import type { Stage } from "../../../../../../lib/review/words.ts";

type Person = { id: string; roles: readonly Role[] };
type Claim = { stage: Stage; assignee: PersonRef | null };
export type Mending = { may: true; /** What else it does. */ warning: string | null } | { may: false; why: string };

export function mayMend(person: Person, { stage, assignee }: Claim): Mending {
  const permission = mayAct(person, "edit", { assigneeId: assignee?.id ?? null, submittedById: null });
  if (!permission.ok) return { may: false, why: assignee ? `This claim is with ${assignee.name}, who can mend it; so can an editor.` : permission.why };
  const published = { hasLivePublication: false, everPublished: false };
  if (next(stage, "edit", published) === null) return { may: false, why: stageWhy(stage) };
  return { may: true, warning: stage === "approved" ? "Mending it takes the approval back: the claim is a draft again." : null };
}

function stageWhy(stage: Stage): string {
  if (stage === "in_review") return "This claim is in review. It can be mended once it is withdrawn, or once changes are requested.";
  if (stage === "published") return "This claim is published. It can be mended once an editor reopens it.";
  return whatSatisfiesStage(stage, "edit");
}
