/** From rows to the shape of API.md, `claim`. Pure. */
import type { EvidenceItem, Content, Appearance } from "./content.ts";
import type { Gone } from "../capture/gone.ts";
import type { ClaimShape, EvidenceShape, GoneShape, PersonRef, PlacedAnchor, SnapshotShape } from "./shapes.ts";
import { changedSinceFinding, type Held } from "../evidence/snapshots-held.ts";
import type { ClaimStanding, RegistryEntry, Place } from "./show-types.ts";

export type ClaimParts = {
  record: ClaimStanding;
  content: Content;
  sources: ReadonlyMap<string, RegistryEntry>;
  snapshots: ReadonlyMap<string, SnapshotShape>;
  held: readonly Held[];
  gone: ReadonlyMap<string, Gone>;
  placements: readonly Place[];
  relations: ClaimShape["relations"];
  people: ReadonlyMap<string, PersonRef>;
  publication: ClaimShape["publication"];
};

export function showClaim({ record, content, sources, snapshots, held, gone, placements, relations, people, publication }: ClaimParts): ClaimShape {
  const person = (id: string | null) => (id ? (people.get(id) ?? null) : null);
  const places = new Map(placements.map((place) => [place.appearanceId, place]));
  const { statement, kind, language, claimedAt, topics, stillUnknown, claimant, verdict, rationale, translations } = content;
  return {
    id: record.id, slug: record.slug, version: record.version, revision: record.revision, stage: record.stage,
    scheduledFor: record.scheduledFor?.toISOString() ?? null, scheduleRefused: record.scheduleRefused,
    statement, kind, language, claimedAt, topics, stillUnknown, claimant, verdict, rationale, translations,
    appearances: content.appearances.map((appearance) => showAppearance(appearance, places.get(appearance.id))),
    evidence: content.evidence.map((item) => showEvidence(item, { sources, snapshots, held, gone })),
    relations,
    override: content.override && { ...content.override, confirmedBy: person(record.overrideConfirmedBy) },
    reopenedAs: record.reopenedKind ? { kind: record.reopenedKind, note: record.reopenedNote ?? "" } : null,
    assignee: person(record.assigneeId), submittedBy: person(record.submittedBy),
    createdAt: record.createdAt.toISOString(), updatedAt: record.updatedAt.toISOString(),
    publication,
    retracted: record.retractedAt ? { at: record.retractedAt.toISOString(), note: record.retractedNote ?? "" } : null,
  };
}

/** Where the appearance stands now: its place in the newest article version where the desk has put it there. */
export function showAppearance(appearance: Appearance, place: Place | undefined): ClaimShape["appearances"][number] {
  const { id, first, url, articleId } = appearance;
  const anchor: PlacedAnchor | null = place ? anchorAt(place) : appearance.anchor && { ...appearance.anchor, state: "ok" };
  return { id, first, url, articleId, articleVersion: place?.articleVersion ?? appearance.articleVersion, anchor };
}

const anchorAt = ({ exact, prefix, suffix, start, end, state }: Place): PlacedAnchor => ({ exact, prefix, suffix, start, end, state });

type Around = Pick<ClaimParts, "sources" | "snapshots" | "held" | "gone">;

export function showEvidence(item: EvidenceItem, { sources, snapshots, held, gone }: Around): EvidenceShape {
  const { sourceId, snapshots: snapshotIds, findingOn: _, ...own } = item;
  const entry = (id: string): RegistryEntry => {
    const found = sources.get(id);
    if (!found) throw new Error(`Evidence ${item.id} names source ${id}, which is not in the registry`);
    return found;
  };
  const { id, name, kind, affiliation, reliability, confidential } = entry(sourceId);
  return {
    ...own,
    source: { id, name, kind, affiliation, reliability, confidential },
    reliesOnSources: item.reliesOn.map(entry).map((on) => ({ id: on.id, name: on.name, kind: on.kind, affiliation: on.affiliation })),
    changedSinceFinding: changedSinceFinding(item, held),
    gone: showGone(gone.get(item.id)),
    snapshots: snapshotIds.flatMap((snapshotId) => snapshots.get(snapshotId) ?? []),
  };
}

export const showGone = (gone: Gone | undefined): GoneShape | null => (gone ? { status: gone.status, since: gone.since.toISOString() } : null);
