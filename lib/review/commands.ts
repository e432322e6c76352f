import { and, eq, gt, ne } from "drizzle-orm";
import { assessContent } from "../assessment/queries.ts";
import { command, type Outcome, type Scope } from "../command.ts";
import { assertStage, currentClaim, may } from "../claims/editing.ts";
import { readClaim } from "../claims/queries.ts";
import { type ClaimInHand, findClaim, noSchedule, saveContent, saveStanding, type Standing } from "../claims/save.ts";
import type { ClaimShape } from "../claims/shapes.ts";
import { auditEvents, revisions, settings } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { z } from "zod";
import { heldOf } from "../evidence/queries.ts";
import { changedSinceFinding } from "../evidence/snapshots-held.ts";
import { approvalGuards, type GuardCheck, noteGuard, submissionGuards } from "./guards.ts";
import { fourEyes } from "./policy.ts";
import { approvalWithdrawal, decision, reopening, submission, withdrawal } from "./schema.ts";
import type { Action } from "./stages.ts";

type Moving<Input extends z.ZodType> = {
  action: Action;
  input: Input;
  tokenScope?: "write" | "review";
  proof?: "ask" | "renew";
  /** Guards beyond stage; throws when one is not met. Answers what changes besides the stage. */
  standing: (scope: Scope, claim: ClaimInHand, input: z.output<Input>) => Promise<Standing>;
};

/** A command that moves a claim along one row of the table of stages. */
function moves<Input extends z.ZodType>({ action, input, tokenScope = "review", proof, standing }: Moving<Input>) {
  return command<string, Input, ClaimInHand, ClaimShape>({
    input,
    scope: tokenScope,
    ...(proof && { proof }),
    find: findClaim,
    may: may(action),
    versionOf: (claim) => claim.record.version,
    current: currentClaim,
    run: async (scope, claim, given) => {
      const stage = assertStage(claim.record, action);
      await saveStanding(scope, claim, { stage, ...(await standing(scope, claim, given)) });
      return moved(scope, claim, action, noteOf(given));
    },
  });
}

export async function moved({ tx }: Scope, { record }: ClaimInHand, action: Action, note: string | null): Promise<Outcome<ClaimShape>> {
  const result = await readClaim(tx, record.id);
  return { result, happened: { action, thing: { kind: "claim", id: record.id }, revision: result.revision, note } };
}

const noteOf = (given: unknown): string | null => (given as { note?: string | null }).note ?? null;

export const submitClaim = moves({
  action: "submit",
  input: submission,
  tokenScope: "write",
  standing: async ({ tx, actor }, { record, content }) => {
    const held = await heldOf(tx, record.id);
    const changed = content.evidence.filter((item) => changedSinceFinding(item, held)).length;
    refuseUnmet(submissionGuards({ content, assessment: await assessContent(tx, record.id, content), changed }));
    return { submittedBy: actor.id, overrideConfirmedBy: null };
  },
});

export const withdrawClaim = moves({ action: "withdraw", input: withdrawal, tokenScope: "write", standing: async () => ({ submittedBy: null }) });

const requestChanges = moves({
  action: "request_changes",
  input: decision,
  standing: async (_, __, { note }) => {
    refuseUnmet([noteGuard(note, "Say what should be changed.")]);
    return { overrideConfirmedBy: null };
  },
});

/** Approves exactly this revision. Four eyes, then the guards anew: a source may have changed since. */
const approve = moves({
  action: "approve",
  input: decision,
  proof: "renew",
  standing: async (scope, { record, content }, { confirmOverride }) => {
    await assertFourEyes(scope, record);
    const confirmed = confirmOverride === true;
    refuseUnmet(approvalGuards({ content, assessment: await assessContent(scope.tx, record.id, content), confirmed }));
    return { overrideConfirmedBy: content.override && confirmed ? scope.actor.id : null };
  },
});

/** One route, two actions: which one is asked for stands in the input. */
export const decide: typeof approve = (asking, id, raw) =>
  ((raw as { decision?: unknown } | null)?.decision === "request_changes" ? requestChanges : approve)(asking, id, raw);

export const withdrawApproval = moves({
  action: "withdraw_approval",
  input: approvalWithdrawal,
  standing: async (_, __, { note }) => {
    refuseUnmet([noteGuard(note, "Say why the approval is withdrawn.")]);
    return { overrideConfirmedBy: null, ...noSchedule };
  },
});

export const reopenClaim = moves({
  action: "reopen",
  input: reopening,
  standing: async (_, __, { kind, note }) => {
    refuseUnmet([noteGuard(note, "Say why the publication is opened again; readers see this note.")]);
    return { reopenedKind: kind, reopenedNote: note ?? null, submittedBy: null, overrideConfirmedBy: null };
  },
});

/** Content goes back to the last publication, as a revision of its own. */
export const abandonClaim = command({
  input: withdrawal,
  scope: "review",
  find: findClaim,
  may: may("abandon"),
  versionOf: (claim: ClaimInHand) => claim.record.version,
  current: currentClaim,
  run: async (scope, claim) => {
    const stage = assertStage(claim.record, "abandon");
    const content = await contentOf(scope.tx, claim.record.id, claim.record.publishedRevision ?? 0);
    await saveContent(scope, claim, content, { what: "abandon", stage, stageSince: scope.now, submittedBy: null, reopenedKind: null, reopenedNote: null });
    return moved(scope, claim, "abandon", null);
  },
});

export const discardClaim = moves({ action: "discard", input: withdrawal, tokenScope: "write", standing: async () => ({}) });
export const restoreClaim = moves({ action: "restore", input: withdrawal, tokenScope: "write", standing: async () => ({}) });

/** Throws for the first guard that is neither met nor overridden, saying what would satisfy it. */
export function refuseUnmet(checks: readonly GuardCheck[]): void {
  const unmet = checks.filter((check) => !check.met);
  const [first] = unmet;
  if (!first) return;
  throw new DomainError("invalid", unmet.map((check) => `${check.why} ${check.toSatisfy}`).join(" "), {
    guard: first.guard,
    fields: Object.fromEntries(unmet.map((check) => [check.guard, `${check.why} ${check.toSatisfy}`])),
  });
}

async function assertFourEyes({ tx, actor }: Scope, record: ClaimInHand["record"]): Promise<void> {
  const check = fourEyes({ enabled: await fourEyesOn(tx), approverId: actor.id, ...(await hands(tx, record)) });
  if (!check.ok) throw new DomainError("not_allowed", check.why, { guard: "four-eyes" });
}

/** Four eyes is on unless an admin switched it off. */
export async function fourEyesOn(reader: Reader): Promise<boolean> {
  const [row] = await reader.select({ fourEyes: settings.fourEyes }).from(settings);
  return row?.fourEyes ?? true;
}

/**
 * Whose work this revision is: who ever submitted it, and who changed content since the last publication. Going back to
 * that publication is nobody's change: else a desk's one editor could never approve again what they once abandoned.
 */
export async function hands(reader: Reader, { id, revision, publishedRevision }: ClaimInHand["record"]): Promise<{ submittedBy: string[]; contentChangedBy: string[] }> {
  const submitters = await reader.selectDistinct({ by: auditEvents.personId }).from(auditEvents).where(and(
    eq(auditEvents.thingKind, "claim"), eq(auditEvents.thingId, id), eq(auditEvents.action, "submit"), eq(auditEvents.revision, revision),
  ));
  const editors = await reader.selectDistinct({ by: revisions.by }).from(revisions)
    .where(and(eq(revisions.claimId, id), gt(revisions.number, publishedRevision ?? 0), ne(revisions.what, "abandon")));
  return { submittedBy: submitters.map((row) => row.by), contentChangedBy: editors.map((row) => row.by) };
}

async function contentOf(reader: Reader, claimId: string, number: number) {
  const [row] = await reader.select({ content: revisions.content }).from(revisions).where(and(eq(revisions.claimId, claimId), eq(revisions.number, number)));
  if (!row) throw new Error(`Claim ${claimId} has no revision ${number}`);
  return row.content;
}
