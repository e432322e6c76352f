import { eq } from "drizzle-orm";
import { factsOf } from "../claims/editing.ts";
import { claims } from "../db/schema/index.ts";
import { notFound, reading, type SignedInViewer } from "../query.ts";
import { fourEyesOn, hands } from "./commands.ts";
import { fourEyes, mayAct, type Permission } from "./policy.ts";
import { type Action, actions, next, whatSatisfiesStage } from "./stages.ts";

export type PermittedAction = { action: Action; ok: true } | { action: Action; ok: false; why: string };

/**
 * For each action of DOMAIN.md §3: may this person take it on the claim as it stands, and if not, why. In the order of
 * the commands' own checks (role, stage, four eyes); guards that hang on the content are left to the command itself.
 */
export async function permittedActions(viewer: SignedInViewer, claim: { id: string }): Promise<PermittedAction[]> {
  const reader = reading(viewer);
  const [record] = await reader.select().from(claims).where(eq(claims.id, claim.id));
  if (!record) throw notFound("claim");
  const facts = factsOf(record);
  const eyes = fourEyes({ enabled: await fourEyesOn(reader), approverId: viewer.actor.id, ...(await hands(reader, record)) });
  const checked = (action: Action): Permission => {
    const may = mayAct(viewer.actor, action, facts);
    if (!may.ok) return may;
    if (!next(record.stage, action, facts)) return { ok: false, why: whatSatisfiesStage(record.stage, action) };
    return action === "approve" ? eyes : may;
  };
  return actions.filter((action) => action !== "create").map((action) => ({ action, ...checked(action) }));
}
