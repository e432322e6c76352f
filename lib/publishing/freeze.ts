/** From a claim's content to the copy that readers see. Pure, and an allow-list: what is not copied here stays inside. */
import type { Assessment, Said } from "../assessment/types.ts";
import type { Content, EvidenceItem } from "../claims/content.ts";
import type { KeptParts } from "../evidence/queries.ts";
import type { PlacedAnchor, SnapshotShape } from "../claims/shapes.ts";
import type { Overridable, PublicationKind } from "../review/words.ts";
import type { Reliability, SourceKind } from "../sources/words.ts";
import type { Frozen } from "./frozen.ts";
import type { PublicAssessment, PublicEvidence, PublicSource } from "./shapes.ts";

export type FreezableSource = {
  id: string; name: string; kind: SourceKind; affiliation: string; reliability: Reliability; url: string | null; slug: string | null;
  confidential: boolean; publicDescription: string | null;
};

export type Freezable = {
  content: Content;
  slug: string;
  fourEyes: boolean;
  publication: { number: number; kind: PublicationKind; note: string | null; publishedAt: string };
  sources: ReadonlyMap<string, FreezableSource>;
  snapshots: ReadonlyMap<string, SnapshotShape>;
  /** Of the captured ones how much of the page is kept. */
  parts: ReadonlyMap<string, KeptParts>;
  /** Made with public names (`publicName`), so that its sentences can be shown. */
  assessment: Assessment;
  /** One sentence of why, from the assessment. */
  summary: string;
  summarySaid: Said;
  articles: ReadonlyMap<string, { slug: string; title: string; publisher: string | null; language: string }>;
  places: ReadonlyMap<string, PlacedAnchor>;
  /** What readers may call the claimant. */
  claimantName: string | null;
};

/** What readers may call a source: a confidential one by its public description. */
export const publicName = (source: { name: string; confidential: boolean; publicDescription: string | null }): string =>
  source.confidential ? (source.publicDescription ?? "A confidential source") : source.name;

export function freeze({ content, sources, snapshots, parts, assessment, summary, summarySaid, articles, places, claimantName, ...given }: Freezable): Frozen {
  const entry = (id: string): FreezableSource => {
    const source = sources.get(id);
    if (!source) throw new Error(`Source ${id} is not in the registry`);
    return source;
  };
  const shown = (id: string) => publicSourceOf(entry(id));
  const keys = new Map(content.evidence.map((item, index) => [item.id, `e${index + 1}`]));
  const counted = new Map(assessment.evidence.map((item) => [item.id, item]));
  const { statement, kind, language, topics, claimedAt, verdict, rationale, stillUnknown, translations } = content;
  return {
    ...given,
    statement, kind, language, topics, claimedAt, verdict, rationale, stillUnknown, translations,
    claimant: content.claimant && claimantName !== null ? { name: claimantName, kind: content.claimant.kind } : null,
    override: content.override && overrideOf(content.override),
    assessment: publicAssessmentOf(assessment, { summary, summarySaid }, { keys, shown }),
    evidence: content.evidence.map((item) => ({
      key: keys.get(item.id) ?? item.id,
      source: shown(item.sourceId),
      reliesOn: item.reliesOn.map(shown),
      ...judgements(item),
      counts: counted.get(item.id)?.counts ?? false,
      whyNot: counted.get(item.id)?.whyNot ?? null,
      whyNotSaid: counted.get(item.id)?.whyNotSaid ?? null,
      ...material(item, entry(item.sourceId), { snapshots, parts }),
    })),
    appearances: content.appearances.map((appearance) => ({
      first: appearance.first,
      url: appearance.url,
      article: appearance.articleId ? (articles.get(appearance.articleId) ?? null) : null,
      anchor: places.get(appearance.id) ?? (appearance.anchor && { ...appearance.anchor, state: "ok" as const }),
    })),
  };
}

export function publicSourceOf(source: FreezableSource): PublicSource {
  const { kind, affiliation, reliability, url, slug, confidential } = source;
  const open = confidential ? { reliability: null, url: null, slug: null } : { reliability, url, slug };
  return { name: publicName(source), kind, affiliation, confidential, ...open };
}

const overrideOf = ({ reason, rules }: { reason: string; rules: Overridable[] }) => ({ reason, rules });

/** What the desk found, which is always public. */
function judgements({ medium, attribution, credibility, authenticity, finding, graphic }: EvidenceItem) {
  return { medium, attribution, credibility, authenticity, finding: finding ?? "unverified", graphic } as const;
}

/** What came from the source. Of a confidential one only what an editor released. */
function material(item: EvidenceItem, source: FreezableSource, { snapshots, parts }: Pick<Freezable, "snapshots" | "parts">): Material {
  const open = (part: EvidenceItem["released"][number]) => !source.confidential || item.released.includes(part);
  return {
    url: open("url") ? item.url : null,
    quote: open("quote") ? item.quote : null,
    language: open("quote") || open("translation") ? item.language : null,
    translation: open("translation") ? item.translation : null,
    transcript: open("transcript") ? item.transcript : null,
    locator: open("locator") ? item.locator : null,
    publishedAt: open("publishedAt") ? item.publishedAt : null,
    snapshots: open("files") ? item.snapshots.flatMap((id) => publicSnapshot(snapshots.get(id), parts.get(id))) : [],
  };
}

type Material = Pick<PublicEvidence, "url" | "quote" | "language" | "translation" | "transcript" | "locator" | "publishedAt" | "snapshots">;

/** Readers get hash, size and type of a file and what it is in the copy, never the file or its id. */
function publicSnapshot(snapshot: SnapshotShape | undefined, kept: KeptParts | undefined): PublicEvidence["snapshots"] {
  if (!snapshot) return [];
  const { how, at, files } = snapshot;
  return [{ how, at, ...(kept && { partial: kept.partial, missingParts: kept.missingParts, parts: kept.parts }), files: files.map(({ sha256, bytes, mediaType, role }) => ({ sha256, bytes, mediaType, role })) }];
}

function publicAssessmentOf(
  assessment: Assessment, why: Pick<PublicAssessment, "summary" | "summarySaid">,
  { keys, shown }: { keys: ReadonlyMap<string, string>; shown: (id: string) => PublicSource },
): PublicAssessment {
  const key = (id: string) => keys.get(id) ?? id;
  const { policyVersion, suggested, rules } = assessment;
  return {
    policyVersion, suggested, ...why, rules,
    origins: assessment.origins.map(({ source, evidence, ...origin }) => ({ ...origin, source: shown(source.id), evidence: evidence.map(key) })),
    evidence: assessment.evidence.map(({ id, counts, whyNot, origins }) => ({ key: key(id), counts, whyNot, origins: origins.map(shown) })),
    loops: assessment.loops.map((loop) => loop.map(shown)),
  };
}

