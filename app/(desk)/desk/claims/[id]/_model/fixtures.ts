/** The claim on 1,200 bodies as it stands in the middle of the work: for tests. */
import type { Assessment } from "../../../../../../lib/assessment/types.ts";
import type { ClaimShape, EvidenceShape } from "../../../../../../lib/claims/shapes.ts";

const nothing = {
  medium: "text", url: null, fileId: null, quote: null, language: null, translation: null, transcript: null, locator: null, publishedAt: null,
  attribution: "unnamed", reliesOn: [], reliesOnSources: [], credibility: 6, authenticity: "authentic", finding: null, note: null, graphic: false,
  released: [], changedSinceFinding: false, gone: null, snapshots: [],
} as const;

export function anItem(id: string, name: string, given: Partial<EvidenceShape> = {}): EvidenceShape {
  return {
    ...nothing, reliesOn: [], reliesOnSources: [], released: [], snapshots: [], ...given, id,
    source: { id: `source-${id}`, name, kind: "news_agency", affiliation: "russia", reliability: "C", confidential: false, ...given.source },
  };
}

export function aClaim(given: Partial<ClaimShape> = {}): ClaimShape {
  return {
    id: "c1", slug: null, version: 9, revision: 6, stage: "draft", scheduledFor: null, scheduleRefused: null,
    statement: "Russia handed over the bodies of 1,200 Ukrainian soldiers on 13 June 2025.", kind: "figure", language: "en", claimedAt: "2025-06-13",
    topics: ["body exchange"], stillUnknown: null, claimant: { id: "k1", name: "Interfax", kind: "organisation", sourceId: "source-interfax" },
    appearances: [], evidence: [anItem("interfax", "Interfax", { finding: "confirmed" }), anItem("kshpw", "KSHPW")], relations: [],
    verdict: null, rationale: null, override: null, reopenedAs: null, translations: [], assignee: null, submittedBy: null,
    createdAt: "2025-06-13T12:00:00Z", updatedAt: "2025-06-13T14:32:00Z", publication: null, retracted: null, ...given,
  };
}

export function anAssessment(given: Partial<Assessment> = {}): Assessment {
  return { policyVersion: 1, suggested: "unverified", origins: [], evidence: [], loops: [], wouldChange: null, rules: [], ...given };
}
