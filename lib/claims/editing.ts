/** What every change of a claim asks first. */
import { lastChange } from "../audit/last-change.ts";
import type { z } from "zod";
import { command, type Permission, type Scope } from "../command.ts";
import { DomainError } from "../errors.ts";
import type { Actor } from "../people/actor.ts";
import { mayAct } from "../review/policy.ts";
import { type Action, next, whatSatisfiesStage } from "../review/stages.ts";
import type { Stage } from "../review/words.ts";
import { readClaim } from "./queries.ts";
import type { Content } from "./content.ts";
import { type ClaimInHand, type ClaimRecord, findClaim, saveContent } from "./save.ts";
import type { ClaimShape } from "./shapes.ts";

export const factsOf = (record: ClaimRecord) => ({
  stage: record.stage,
  assigneeId: record.assigneeId,
  submittedById: record.submittedBy,
  hasLivePublication: record.publicationNumber > 0 && record.retractedAt === null,
  everPublished: record.publicationNumber > 0,
});

export const may = (action: Action) => (actor: Actor, claim: ClaimInHand): Permission => mayAct(actor, action, factsOf(claim.record));
export const mayEdit = may("edit");

/** Where the action leads from here; throws invalid with guard `stage` when it leads nowhere. */
export function assertStage(record: ClaimRecord, action: Action): Stage {
  const to = next(record.stage, action, factsOf(record));
  if (to) return to;
  throw new DomainError("invalid", whatSatisfiesStage(record.stage, action), { guard: "stage" });
}

/** What a conflict shows: where the claim stands now, who brought it there and when. */
export async function currentClaim({ tx }: Scope, { record }: ClaimInHand) {
  const { by, at } = await lastChange(tx, { kind: "claim", id: record.id });
  return { version: record.version, revision: record.revision, by, at, claim: await readClaim(tx, record.id) };
}

type Change<Input extends z.ZodType> = (scope: Scope, claim: ClaimInHand, input: z.output<Input>) => Promise<Content>;
type AlsoMay<Input extends z.ZodType> = (actor: Actor, claim: ClaimInHand, input: z.output<Input>) => Permission;

/** A command that changes a claim's content: who may, at which version, in which stage, and then the next revision. */
export function edits<Input extends z.ZodType>(input: Input, change: Change<Input>, alsoMay: AlsoMay<Input> = () => ({ ok: true })) {
  return command<string, Input, ClaimInHand, ClaimShape>({
    input,
    scope: "write",
    find: findClaim,
    may: (actor, claim, given) => {
      const permission = mayEdit(actor, claim);
      return permission.ok ? alsoMay(actor, claim, given) : permission;
    },
    versionOf: (claim) => claim.record.version,
    current: currentClaim,
    run: async (scope, claim, given) => {
      assertStage(claim.record, "edit");
      const changed = await saveContent(scope, claim, await change(scope, claim, given));
      const result = await readClaim(scope.tx, claim.record.id);
      if (!changed) return { result, unchanged: true };
      return { result, happened: { action: "edit", thing: { kind: "claim", id: claim.record.id }, revision: result.revision } };
    },
  });
}
