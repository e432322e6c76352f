/** How a claim comes to be, by itself or out of something else. I/O: inside a command's transaction. */
import { eq } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { sources } from "../db/schema/index.ts";
import { DomainError } from "../errors.ts";
import { sourceNamed } from "../sources/queries.ts";
import { placeAppearance } from "./appearances.ts";
import type { Claimant, Content, EvidenceItem } from "./content.ts";
import { insertClaim } from "./save.ts";
import type { NewClaim } from "./schema.ts";

/** Makes a draft, assigned to nobody, and answers its id. `evidenceOf` gives what is attached to it from the start. */
export async function makeClaim(scope: Scope, input: NewClaim, evidenceOf: (claimId: string) => Promise<EvidenceItem[]> = async () => []): Promise<string> {
  const id = scope.newId();
  const content: Content = {
    statement: input.statement, kind: input.kind, language: input.language, claimedAt: input.claimedAt ?? null,
    topics: uniqueTopics(input.topics ?? []), stillUnknown: input.stillUnknown ?? null,
    claimant: await claimantOf(scope, input.claimant ?? null, null),
    appearances: [], evidence: await evidenceOf(id), relations: [], verdict: null, rationale: null, override: null, translations: [],
  };
  for (const [at, given] of (input.appearances ?? []).entries()) {
    content.appearances.push(await placeAppearance(scope, given, content.appearances, `appearances.${at}`));
  }
  await insertClaim(scope, id, content);
  return id;
}

export const uniqueTopics = (topics: string[]): string[] => [...new Set(topics)];

/** Links the claimant to the registry by itself when name or alias matches exactly one source. */
export async function claimantOf(
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
