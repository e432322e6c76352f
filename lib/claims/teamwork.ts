/** What is done around a claim without touching its content or version: assignments, comments, autosaves. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { command, type Permission, refused, type Scope } from "../command.ts";
import { autosaves, claims, comments, people } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { notFound, reading, type Viewer } from "../query.ts";
import { mayCreate } from "./permission.ts";
import { readClaim } from "./queries.ts";
import { type ClaimInHand, findClaim } from "./save.ts";
import { assignmentInput, autosaveInput, commentInput } from "./schema.ts";
import type { CommentShape } from "./shapes.ts";
import { z } from "zod";

/** Editors assign anybody; fact-checkers take what nobody has and give up their own. */
export const assignClaim = command({
  input: assignmentInput,
  scope: "write",
  find: findClaim,
  may: (actor, { record }, { personId }) => mayAssign(actor, record.assigneeId, personId),
  run: async ({ tx, actor }, { record }, { personId }) => {
    if (personId !== null) await assertAssignable(tx, personId);
    const taken = record.assigneeId === null ? isNull(claims.assigneeId) : eq(claims.assigneeId, record.assigneeId);
    await tx.update(claims).set({ assigneeId: personId }).where(and(eq(claims.id, record.id), taken));
    return {
      result: await readClaim(tx, record.id),
      happened: { action: "assign", thing: { kind: "claim", id: record.id }, revision: record.revision, detail: { personId, by: actor.id } },
    };
  },
});

export function mayAssign(actor: Actor, assigneeId: string | null, personId: string | null): Permission {
  if (hasRole(actor, "editor")) return { ok: true };
  const may = mayCreate(actor);
  if (!may.ok) return may;
  if (assigneeId === null && personId === actor.id) return { ok: true };
  if (assigneeId === actor.id && personId === null) return { ok: true };
  return refused("Fact-checkers take a claim that nobody has, or give up their own. An editor can assign it.");
}

async function assertAssignable(tx: Reader, personId: string): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  const works = person && person.disabledAt === null && (person.roles.includes("fact_checker") || person.roles.includes("editor"));
  if (!works) throw new DomainError("invalid", "Nobody of this desk who can work on claims has this id.", { fields: { personId: "nobody who can work on claims" } });
}

export const addComment = command({
  input: commentInput,
  scope: "write",
  find: findClaim,
  may: mayCreate,
  run: async ({ tx, actor, now, newId }, { record, content }, { body, on }) => {
    if (on?.evidenceId && !content.evidence.some((item) => item.id === on.evidenceId)) {
      throw new DomainError("invalid", "There is no such evidence on this claim.", { fields: { "on.evidenceId": "no such evidence" } });
    }
    const row = { id: newId(), claimId: record.id, by: actor.id, at: now, body, onField: on?.field ?? null, onEvidenceId: on?.evidenceId ?? null, resolvedAt: null };
    await tx.insert(comments).values(row);
    const result = shownComment(row, actor.name);
    return { result, happened: { action: "comment", thing: { kind: "claim", id: record.id }, revision: record.revision, detail: { commentId: row.id } } };
  },
});

export const resolveComment = command({
  input: z.strictObject({}),
  scope: "write",
  find: async ({ tx }: Scope, id: string) => {
    const [found] = await tx.select({ comment: comments, by: people.name }).from(comments).leftJoin(people, eq(people.id, comments.by)).where(eq(comments.id, id));
    if (!found) throw notFound("comment");
    return found;
  },
  may: mayCreate,
  run: async ({ tx, now }, { comment, by }) => {
    const resolvedAt = comment.resolvedAt ?? now;
    await tx.update(comments).set({ resolvedAt }).where(eq(comments.id, comment.id));
    const result = shownComment({ ...comment, resolvedAt }, by ?? "");
    return { result, happened: { action: "resolve_comment", thing: { kind: "claim", id: comment.claimId }, detail: { commentId: comment.id } } };
  },
});

export async function listComments(viewer: Viewer, claimId: string): Promise<{ items: CommentShape[]; next: null }> {
  const rows = await reading(viewer).select({ comment: comments, by: people.name }).from(comments)
    .leftJoin(people, eq(people.id, comments.by)).where(eq(comments.claimId, claimId)).orderBy(asc(comments.at), asc(comments.id));
  return { items: rows.map(({ comment, by }) => shownComment(comment, by ?? "")), next: null };
}

function shownComment(row: typeof comments.$inferSelect, by: string): CommentShape {
  const on = row.onField ? { field: row.onField, evidenceId: row.onEvidenceId } : null;
  return { id: row.id, by: { id: row.by, name: by }, at: row.at.toISOString(), body: row.body, on, resolvedAt: row.resolvedAt?.toISOString() ?? null };
}

export type Autosave = { revision: number; fields: Record<string, unknown>; at: string };

/** Keeps what one person is typing. No change of the claim, hence the one write without an audit event. */
export const keepAutosave = command({
  input: autosaveInput,
  scope: "write",
  find: findClaim,
  may: mayCreate,
  run: async ({ tx, actor, now }, { record }: ClaimInHand, { revision, fields }) => {
    const row = { claimId: record.id, personId: actor.id, revision, fields, at: now };
    await tx.insert(autosaves).values(row).onConflictDoUpdate({ target: [autosaves.claimId, autosaves.personId], set: row });
    return { result: { revision, fields, at: now.toISOString() }, unchanged: true };
  },
});

export const dropAutosave = command({
  input: z.strictObject({}),
  scope: "write",
  find: findClaim,
  may: mayCreate,
  run: async ({ tx, actor }, { record }) => {
    await tx.delete(autosaves).where(and(eq(autosaves.claimId, record.id), eq(autosaves.personId, actor.id)));
    return { result: null, unchanged: true };
  },
});

/** One's own; null when nothing is kept. */
export async function getAutosave(viewer: Viewer, claimId: string): Promise<Autosave | null> {
  const [row] = await reading(viewer).select().from(autosaves)
    .where(and(eq(autosaves.claimId, claimId), eq(autosaves.personId, viewer.actor?.id ?? "")));
  return row ? { revision: row.revision, fields: row.fields, at: row.at.toISOString() } : null;
}
