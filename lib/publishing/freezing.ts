/** The copy that readers would get of a claim as it stands: for publishing it, and for showing it before. I/O, reads alone. */
import { and, eq, inArray } from "drizzle-orm";
import { assess, summary, summarySaid } from "../assessment/assess.ts";
import { gather, sourcesOf } from "../assessment/queries.ts";
import type { Assessment } from "../assessment/types.ts";
import type { Content } from "../claims/content.ts";
import type { ClaimInHand } from "../claims/save.ts";
import type { Change } from "../claims/shapes.ts";
import { articles, placements, publications, revisions } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { heldOf, partsKept, withFiles } from "../evidence/queries.ts";
import { fourEyesOn } from "../review/commands.ts";
import type { PublicationKind } from "../review/words.ts";
import { confidentialNamed } from "../sources/queries.ts";
import { publicChanges } from "./changes.ts";
import { freeze, publicName } from "./freeze.ts";
import type { Frozen } from "./frozen.ts";

type Publication = { number: number; kind: PublicationKind; note: string | null; slug: string; publishedAt: Date };

/** With the assessment it rests on, made with the names that readers may know. */
export async function frozenOf(reader: Reader, { record, content }: ClaimInHand, { slug, publishedAt, number, kind, note }: Publication): Promise<{ frozen: Frozen; assessment: Assessment }> {
  const assessment = assess(await gather(reader, record.id, content, publicName));
  const held = await heldOf(reader, record.id);
  const frozen = freeze({
    content, slug, assessment, summary: summary(assessment), summarySaid: summarySaid(assessment),
    fourEyes: await fourEyesOn(reader),
    publication: { number, kind, note, publishedAt: publishedAt.toISOString() },
    sources: await sourcesOf(reader, content),
    snapshots: await withFiles(reader, held),
    parts: await partsKept(reader, held.map(({ id }) => id)),
    articles: await articlesOf(reader, content),
    places: await placesOf(reader, record.id),
    claimantName: await claimantNameOf(reader, content),
  });
  return { frozen, assessment };
}

/**
 * A claimant who is a confidential source is called what readers may call that source: when linked to it, and also when
 * only the name is the same, as two entries of that name, or one made later, leave a claimant unlinked.
 */
async function claimantNameOf(reader: Reader, content: Content): Promise<string | null> {
  const { claimant } = content;
  if (!claimant) return null;
  const linked = claimant.sourceId ? (await sourcesOf(reader, content)).get(claimant.sourceId) : undefined;
  const source = linked?.confidential ? linked : await confidentialNamed(reader, claimant.name);
  return source ? publicName(source) : claimant.name;
}

/** What differs for readers from the publication before it; nothing for the first. */
export async function changesSinceLast(reader: Reader, { record, content }: ClaimInHand, frozen: Frozen): Promise<Change[]> {
  if (!record.slug || record.publishedRevision === null) return [];
  const [before] = await reader.select({ frozen: publications.frozen, content: revisions.content }).from(publications)
    .innerJoin(revisions, and(eq(revisions.claimId, record.id), eq(revisions.number, record.publishedRevision)))
    .where(and(eq(publications.slug, record.slug), eq(publications.number, record.publicationNumber)));
  if (!before) return [];
  const idsOf = (of: Content) => of.evidence.map((item) => item.id);
  return publicChanges({ frozen: before.frozen, ids: idsOf(before.content) }, { frozen, ids: idsOf(content) });
}

async function articlesOf(reader: Reader, content: Content) {
  const ids = content.appearances.flatMap((appearance) => appearance.articleId ?? []);
  if (ids.length === 0) return new Map<string, never>();
  const rows = await reader.select({ id: articles.id, slug: articles.slug, title: articles.title, publisher: articles.publisher, language: articles.language }).from(articles).where(inArray(articles.id, ids));
  return new Map(rows.map(({ id, ...article }) => [id, article]));
}

async function placesOf(reader: Reader, claimId: string) {
  const rows = await reader.select().from(placements).where(eq(placements.claimId, claimId));
  return new Map(rows.map(({ appearanceId, exact, prefix, suffix, start, end, state }) => [appearanceId, { exact, prefix, suffix, start, end, state }]));
}
