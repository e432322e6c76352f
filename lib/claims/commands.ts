import { command } from "../command.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import type { Content, Relation } from "./content.ts";
import { edits } from "./editing.ts";
import { claimantOf, makeClaim, uniqueTopics } from "./making.ts";
import { mayCreate } from "./permission.ts";
import { readClaim } from "./queries.ts";
import { findClaim } from "./save.ts";
import { claimChange, newClaim, relationInput, verdictInput, versionOnlyOf } from "./schema.ts";
import { symmetricRelations } from "./words.ts";

/** Makes a claim: a draft, assigned to nobody. */
export const createClaim = command({
  input: newClaim,
  scope: "write",
  find: async () => null,
  may: mayCreate,
  run: async (scope, _, input) => {
    const id = await makeClaim(scope, input);
    return { result: await readClaim(scope.tx, id), happened: { action: "create", thing: { kind: "claim", id }, revision: 1 } };
  },
});

/** Changes a claim's own fields; what is not named stays. */
export const editClaim = edits(claimChange, async (scope, { content }, { version: _, claimant, topics, ...fields }) => {
  assertNotTranslated(content, fields.language);
  return {
    ...content,
    ...definedOnly(fields),
    ...(topics && { topics: uniqueTopics(topics) }),
    ...(claimant !== undefined && { claimant: await claimantOf(scope, claimant, content.claimant) }),
  };
});

/** A claim is in one language, and in each further one once. */
function assertNotTranslated({ translations }: Content, language: string | undefined): void {
  if (!translations.some((version) => version.language === language)) return;
  throw new DomainError("invalid", "There is a version in this language. Remove it first.", { fields: { language: "there is a version in it already" } });
}

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
