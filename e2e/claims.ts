/** Claims of a story's own, made over the API: each stands where the story begins, and nothing of the sample case is touched. */
import type { Caller } from "./fixtures.ts";

/** A claim as a story reads it: its shape is stated by what is expected of it. */
export type Claim = ReturnType<typeof JSON.parse>;

/** Words that no other story uses. */
export const aStatement = (about: string): string => `${about}, ${crypto.randomUUID().slice(0, 8)}.`;

/** A draft with two confirming items of two parties, each kept, with verdict and rationale. */
export async function aDraft(checker: Caller, statement: string, given: { rationale?: string } = {}): Promise<Claim> {
  const { body: claim } = await checker("POST", "/claims", { statement, kind: "figure", language: "en", topics: ["stories"] });
  let { version } = claim;
  for (const [name, affiliation] of [["Agency", "russia"], ["Headquarters", "ukraine"]] as const) {
    const { body: source } = await checker("POST", "/sources", { name: `${name} of ${statement.slice(-9, -1)}`, kind: "news_agency", affiliation, reliability: "B" });
    const item = await checker("POST", `/claims/${claim.id}/evidence`, {
      version, sourceId: source.id, medium: "text", attribution: "named", credibility: 2, authenticity: "authentic", finding: "confirmed", quote: "1,200 bodies", language: "en",
    });
    const kept = await checker("POST", `/claims/${claim.id}/evidence/${item.body.evidence.id}/snapshots`, { version: item.body.version, text: `${name}: 1,200 bodies were handed over.` });
    version = kept.body.version;
  }
  return (await checker("PUT", `/claims/${claim.id}/verdict`, { version, verdict: "confirmed", rationale: given.rationale ?? "Both sides give the same number." })).body;
}

export async function aClaimInReview(checker: Caller, statement: string): Promise<Claim> {
  return submitted(checker, await aDraft(checker, statement));
}

export async function anApprovedClaim(checker: Caller, editor: Caller, statement: string): Promise<Claim> {
  return approved(editor, await aClaimInReview(checker, statement));
}

export async function aPublishedClaim(checker: Caller, editor: Caller, statement: string): Promise<Claim> {
  const { id, version } = await anApprovedClaim(checker, editor, statement);
  return (await editor("POST", `/claims/${id}/publications`, { version })).body;
}

export async function submitted(checker: Caller, { id, version }: Claim): Promise<Claim> {
  return (await checker("POST", `/claims/${id}/submissions`, { version })).body;
}

export async function approved(editor: Caller, { id, version }: Claim): Promise<Claim> {
  return (await editor("POST", `/claims/${id}/decisions`, { version, decision: "approve" })).body;
}

/** Sent back with a note, changed in its words, submitted again: what an editor sees a second time. */
export async function aClaimSubmittedAgain(checker: Caller, editor: Caller, statement: string): Promise<Claim> {
  const first = await aClaimInReview(checker, statement);
  const back = (await editor("POST", `/claims/${first.id}/decisions`, { version: first.version, decision: "request_changes", note: "Say who counted." })).body;
  const changed = (await checker("PUT", `/claims/${first.id}/verdict`, { version: back.version, verdict: "confirmed", rationale: "Both sides give the same number. Nobody else has counted." })).body;
  return submitted(checker, changed);
}
