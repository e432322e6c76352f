import { expect, it } from "vitest";
import { publicChanges } from "./changes.ts";
import type { Frozen } from "./frozen.ts";
import type { PublicEvidence } from "./shapes.ts";

const item = (given: Partial<PublicEvidence>) => ({ key: "e1", source: { name: "Agency" }, finding: "confirmed", quote: "as it was", graphic: false, snapshots: [], ...given }) as PublicEvidence;
const publication = (evidence: PublicEvidence[]) => ({ frozen: { evidence } as unknown as Frozen, ids: evidence.map((_, index) => `item ${index}`) });

it("words of graphic evidence are marked in the difference, so that a page covers them there too", () => {
  const changes = publicChanges(publication([item({ graphic: true })]), publication([item({ graphic: true, quote: "as it is", finding: "disputed" })]));
  expect(changes).toEqual([
    expect.objectContaining({ field: "quote", graphic: true }),
    { field: "finding", evidenceId: "e1", kind: "changed", before: "confirmed", after: "disputed" },
  ]);
});

it("an item that came or went is marked when it shows distressing things", () => {
  const [added] = publicChanges(publication([]), publication([item({ graphic: true })]));
  const [removed] = publicChanges(publication([item({})]), publication([]));
  expect([added?.graphic, removed?.graphic]).toEqual([true, undefined]);
});

it("a timestamp that came in after a page was kept is no change of what was kept", () => {
  const kept = (...roles: ("html" | "manifest" | "timestamp")[]): PublicEvidence["snapshots"] => [{ how: "captured", at: "2025-06-13T14:20:00.000Z", files: roles.map((role) => ({ sha256: role, bytes: 1, mediaType: "text/html", role })) }];
  expect(publicChanges(publication([item({ snapshots: kept("html", "manifest") })]), publication([item({ snapshots: kept("html", "manifest", "timestamp") })]))).toEqual([]);
  // Nor is what was known of the page then and is told only now.
  const told = kept("html", "manifest").map((snapshot) => ({ ...snapshot, partial: true, missingParts: 1, parts: 12 }));
  expect(publicChanges(publication([item({ snapshots: kept("html", "manifest") })]), publication([item({ snapshots: told })]))).toEqual([]);
});
