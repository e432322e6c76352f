import { inArray } from "drizzle-orm";
import { edits } from "../claims/editing.ts";
import type { Content, EvidenceItem } from "../claims/content.ts";
import { mayCreate } from "../claims/permission.ts";
import { command, refused, type Permission, type Scope } from "../command.ts";
import { sources } from "../db/schema/index.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { z } from "zod";
import { versionOnlyOf } from "../claims/schema.ts";
import { isForExamples } from "../capture/for-examples.ts";
import { queueCapture } from "../capture/queueing.ts";
import { restored } from "./fates.ts";
import { anItem, assertFile, type FileWithText, keepSnapshot, makeFile } from "./making.ts";
import { evidenceChange, newEvidence } from "./schema.ts";
import { pinOf } from "./snapshots-held.ts";
import type { Releasable } from "./words.ts";

/** Attaches a source to a claim. With `fileId` the file is the item's first snapshot; an address is captured beside it. */
export const attachEvidence = edits(newEvidence, async (scope, { record, content }, { version: _, ...given }) => {
  const item: EvidenceItem = { ...anItem({ id: scope.newId(), sourceId: given.sourceId, medium: given.medium }), ...definedOnly(given) };
  await assertSound(scope, item, null);
  if (item.fileId) item.snapshots = [await keepSnapshot(scope, { claimId: record.id, evidenceId: item.id, fileId: item.fileId, how: "uploaded" })];
  if (item.url && !isForExamples(item.url)) await queueCapture(scope, { url: item.url, claimId: record.id, evidenceId: item.id, cause: "attached" });
  return { ...content, evidence: [...content.evidence, item.finding ? { ...item, findingOn: pinOf(item) } : item] };
}, (actor, _, given) => mayRelease(actor, [], given.released ?? []));

/** Changes an item; `finding: null` unmarks it, and a finding given anew is pinned to what lies there now. A new `fileId` becomes its next snapshot. */
export const editEvidence = edits(evidenceChange.extend({ evidenceId: z.string() }), async (scope, { record, content }, { version: _, evidenceId, ...given }) => {
  const present = itemIn(content, evidenceId);
  const item = { ...present, ...definedOnly(given) };
  await assertSound(scope, item, present);
  if (item.fileId && item.fileId !== present.fileId) {
    item.snapshots = [...item.snapshots, await keepSnapshot(scope, { claimId: record.id, evidenceId, fileId: item.fileId, how: "uploaded" })];
  }
  if (item.url && item.url !== present.url) await queueCapture(scope, { url: item.url, claimId: record.id, evidenceId, cause: "attached" });
  const marked = given.finding === undefined ? item : { ...item, findingOn: item.finding === null ? null : pinOf(item) };
  return { ...content, evidence: content.evidence.map((other) => (other.id === evidenceId ? marked : other)) };
}, (actor, { content }, given) => mayRelease(actor, itemIn(content, given.evidenceId).released, given.released ?? []));

export const removeEvidence = edits(versionOnlyOf("evidenceId"), async (_, { content }, { evidenceId }) => {
  itemIn(content, evidenceId);
  return { ...content, evidence: content.evidence.filter((item) => item.id !== evidenceId) };
});

/** Adds a stored copy by hand: an uploaded file, or pasted text that was kept as one. */
export const addSnapshot = edits(
  z.strictObject({ version: z.int(), evidenceId: z.string(), fileId: z.string(), how: z.enum(["uploaded", "pasted"]) }),
  async (scope, { record, content }, { evidenceId, fileId, how }) => {
    const item = itemIn(content, evidenceId);
    const id = await keepSnapshot(scope, { claimId: record.id, evidenceId, fileId, how });
    const changed = { ...item, fileId: item.fileId ?? fileId, snapshots: [...item.snapshots, id] };
    return { ...content, evidence: content.evidence.map((other) => (other.id === evidenceId ? changed : other)) };
  },
);

/** Records a file that already lies in the store, with the text that quotations are looked for in. */
export const keepFile = command({
  input: z.custom<FileWithText>(),
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, file) => {
    const { sha256, bytes, mediaType, name } = file;
    const back = await restored(scope.tx, [sha256]);
    const id = await makeFile(scope, file);
    return { result: { id, sha256, bytes, mediaType, name }, happened: [{ action: "upload", thing: { kind: "file", id } }, ...back] };
  },
});

/** Only an editor releases what a confidential source's evidence would give away (DOMAIN.md §6.3). */
export function mayRelease(actor: Actor, before: readonly Releasable[], after: readonly Releasable[]): Permission {
  const more = after.some((name) => !before.includes(name));
  return !more || hasRole(actor, "editor") ? { ok: true } : refused("Only an editor may release parts of a confidential source's evidence to readers.");
}

async function assertSound(scope: Scope, item: EvidenceItem, before: EvidenceItem | null): Promise<void> {
  if (item.reliesOn.includes(item.sourceId)) {
    throw new DomainError("invalid", "A source cannot rely on itself.", { fields: { reliesOn: "names the item's own source" } });
  }
  await assertSources(scope, item);
  if (item.fileId && item.fileId !== before?.fileId) await assertFile(scope, item.fileId);
}

async function assertSources({ tx }: Scope, { sourceId, reliesOn }: EvidenceItem): Promise<void> {
  const found = await tx.select({ id: sources.id }).from(sources).where(inArray(sources.id, [sourceId, ...reliesOn]));
  const known = new Set(found.map((row) => row.id));
  const fields: Record<string, string> = {};
  if (!known.has(sourceId)) fields.sourceId = "no such source";
  if (reliesOn.some((id) => !known.has(id))) fields.reliesOn = "names a source that does not exist";
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "There is no such source.", { fields });
}

function itemIn(content: Content, id: string): EvidenceItem {
  const item = content.evidence.find((evidence) => evidence.id === id);
  if (!item) throw new DomainError("not_found", "There is no such evidence on this claim.");
  return item;
}
