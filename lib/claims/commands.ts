import { eq } from "drizzle-orm";
import { command, type Scope } from "../command.ts";
import { sources } from "../db/schema/index.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { sourceNamed } from "../sources/queries.ts";
import { placeAppearance } from "./appearances.ts";
import type { Claimant, Content, Relation } from "./content.ts";
import { edits } from "./editing.ts";
import { mayCreate } from "./permission.ts";
import { readClaim } from "./queries.ts";
import { findClaim, insertClaim } from "./save.ts";
import { claimChange, newClaim, relationInput, verdictInput, versionOnlyOf } from "./schema.ts";
import { symmetricRelations } from "./words.ts";

/** Makes a claim: a draft, assigned to nobody. */
export const createClaim = command({
  input: newClaim,
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, input) => {
    const id = scope.newId();
    const content: Content = {
      statement: input.statement, kind: input.kind, language: input.language, claimedAt: input.claimedAt ?? null,
      topics: uniqueTopics(input.topics ?? []), stillUnknown: input.stillUnknown ?? null,
      claimant: await claimantOf(scope, input.claimant ?? null, null),
      appearances: [], evidence: [], relations: [], verdict: null, rationale: null, override: null, translations: [],
    };
    for (const [at, given] of (input.appearances ?? []).entries()) {
      content.appearances.push(await placeAppearance(scope, given, content.appearances, `appearances.${at}`));
    }
    await insertClaim(scope, id, content);
    return { result: await readClaim(scope.tx, id), happened: { action: "create", thing: { kind: "claim", id }, revision: 1 } };
  },
});

/** Changes a claim's own fields; what is not named stays. */
export const editClaim = edits(claimChange, async (scope, { content }, { version: _, claimant, topics, ...fields }) => ({
  ...content,
  ...definedOnly(fields),
  ...(topics && { topics: uniqueTopics(topics) }),
  ...(claimant !== undefined && { claimant: await claimantOf(scope, claimant, content.claimant) }),
}));

/** Records the verdict and its rationale. An override left out stays; given as null it goes. */
export const setVerdict = edits(verdictInput, async (_, { content }, { verdict, rationale, override }) => ({
  ...content,
  verdict,
  rationale,
  override: override === undefined ? content.override : override && { reason: override.reason, rules: [] },
}));

/** Relates two claims. Making a relation that exists, from either side, gives the existing one. */
export const addRelation = edits(relationInput, async (scope, { record, content }, { kind, claimId }) => {
  if (claimId === record.id) throw new DomainError("invalid", "A claim cannot be related to itself.", { fields: { claimId: "the same claim" } });
  const other = await findClaim(scope, claimId).catch(() => {
    throw new DomainError("invalid", "There is no such claim to relate to.", { fields: { claimId: "no such claim" } });
  });
  const same = (relation: Relation, to: string) => relation.kind === kind && relation.claimId === to;
  const mirrored = symmetricRelations.includes(kind) && other.content.relations.some((relation) => same(relation, record.id));
  if (mirrored || content.relations.some((relation) => same(relation, claimId))) return content;
  return { ...content, relations: [...content.relations, { id: scope.newId(), kind, claimId }] };
});

/** Removes a relation made on this claim. */
export const removeRelation = edits(versionOnlyOf("relationId"), async (_, { content }, { relationId }) => {
  if (!content.relations.some((relation) => relation.id === relationId)) throw new DomainError("not_found", "There is no such relation on this claim.");
  return { ...content, relations: content.relations.filter((relation) => relation.id !== relationId) };
});

/** Links the claimant to the registry by itself when name or alias matches exactly one source. */
async function claimantOf(
  { tx, newId }: Scope, given: { name: string; kind: Claimant["kind"]; sourceId?: string | null | undefined } | null, present: Claimant | null,
): Promise<Claimant | null> {
  if (!given) return null;
  if (given.sourceId) {
    const found = await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, given.sourceId));
    if (found.length === 0) throw new DomainError("invalid", "There is no such source.", { fields: { "claimant.sourceId": "no such source" } });
  }
  const sourceId = given.sourceId === undefined ? await sourceNamed(tx, given.name) : given.sourceId;
  return { id: present?.id ?? newId(), name: given.name, kind: given.kind, sourceId };
}

const uniqueTopics = (topics: string[]): string[] => [...new Set(topics)];
