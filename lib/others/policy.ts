/** Who may match other publishers' checks. Pure, and without zod: the desk's screens ask it too. */
import { mayAct, type Permission, type Person } from "../review/policy.ts";

/** Matching is no content; but beside a live verdict readers see it at once, so there an editor decides. */
export function mayMatch(person: Person, { isLive }: { isLive: boolean }): Permission {
  const may = mayAct(person, "create", { assigneeId: null, submittedById: null });
  if (!may.ok || !isLive || person.roles.includes("editor")) return may;
  return { ok: false, why: "The verdict is live, and readers see at once which other checks stand beside it. An editor can match them." };
}
