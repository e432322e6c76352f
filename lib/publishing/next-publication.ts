/** What publishing a claim now would make: for the dialog, and for the page readers would get. I/O, reads alone. */
import { and, desc, eq } from "drizzle-orm";
import { sourcesOf } from "../assessment/queries.ts";
import { type ClaimInHand, findClaim } from "../claims/save.ts";
import { config } from "../config.ts";
import type { PersonRef } from "../claims/shapes.ts";
import { auditEvents, people } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { isDomainError } from "../errors.ts";
import { type SignedInViewer, reading } from "../query.ts";
import { hands } from "../review/commands.ts";
import { approvalGuards, type GuardCheck } from "../review/guards.ts";
import { fourEyes } from "../review/policy.ts";
import type { PublicationKind } from "../review/words.ts";
import { checkClaimReview } from "./claimreview-lint.ts";
import { changesSinceLast, frozenOf } from "./freezing.ts";
import { getVerdict } from "./queries.ts";
import { readDesk } from "./settings.ts";
import type { PublicVerdict } from "./shapes.ts";
import { isTaken, madeSlug, nearestFree } from "./slugs.ts";

export type Chosen = { kind?: PublicationKind | undefined; note?: string | null | undefined; slug?: string | undefined };

export type NextPublication = {
  number: number;
  /** As chosen, as it was scheduled or reopened, else as publishing would choose. */
  kind: PublicationKind;
  note: string | null;
  /** `fixed` once there is a publication; `free` is one that can be had where the wanted one is taken. */
  address: { slug: string; fixed: boolean; taken: boolean; free: string };
  checks: GuardCheck[];
  /** What the written rules of ClaimReview only recommend; it does not keep anybody from publishing. */
  warnings: string[];
  /** Who approved the revision, and whether they had no hand in it. */
  approval: { by: PersonRef; apart: boolean } | null;
  /** How readers will know the confidential sources it names. */
  confidential: string[];
  verdict: PublicVerdict;
};

/** Nothing is reserved and nothing is written: publishing itself asks everything anew. */
export async function nextPublication(viewer: SignedInViewer, claimId: string, { chosen, now }: { chosen: Chosen; now: Date }): Promise<NextPublication> {
  const reader = reading(viewer);
  const claim = await findClaim({ tx: reader }, claimId);
  const { record, content } = claim;
  const number = record.publicationNumber + 1;
  const planned = record.scheduledAs ?? {};
  const kind = chosen.kind ?? planned.kind ?? (number === 1 ? "first" : (record.reopenedKind ?? "update"));
  const note = (chosen.note === undefined ? (planned.note ?? record.reopenedNote) : chosen.note) || null;
  const address = await addressOf(reader, claim, chosen.slug ?? planned.slug);
  const { frozen, assessment } = await frozenOf(reader, claim, { number, kind, note, slug: address.slug, publishedAt: now });
  const confirmed = record.overrideConfirmedBy !== null;
  const claimReview = checkClaimReview(frozen, await readDesk(reader), { publicUrl: config().publicUrl, now });
  return {
    number, kind, note, address,
    checks: [...approvalGuards({ content, assessment, confirmed }), claimReview.check],
    warnings: claimReview.warnings,
    approval: await approvalOf(reader, record),
    confidential: [...(await sourcesOf(reader, content)).values()].filter((source) => source.confidential).map((source) => source.publicDescription ?? "A confidential source"),
    verdict: { ...frozen, retracted: null, publications: [{ ...frozen.publication, changes: await changesSinceLast(reader, claim, frozen) }, ...(await before(viewer, record.slug))] },
  };
}

async function addressOf(reader: Reader, { record, content }: ClaimInHand, wanted: string | undefined): Promise<NextPublication["address"]> {
  if (record.slug) return { slug: record.slug, fixed: true, taken: false, free: record.slug };
  const slug = wanted ?? (await madeSlug(reader, content));
  const taken = await isTaken(reader, slug);
  return { slug, fixed: false, taken, free: taken ? await nearestFree(reader, slug) : slug };
}

async function approvalOf(reader: Reader, record: ClaimInHand["record"]): Promise<NextPublication["approval"]> {
  const [approved] = await reader.select({ id: auditEvents.personId, name: people.name }).from(auditEvents).leftJoin(people, eq(people.id, auditEvents.personId))
    .where(and(eq(auditEvents.thingKind, "claim"), eq(auditEvents.thingId, record.id), eq(auditEvents.action, "approve"), eq(auditEvents.revision, record.revision)))
    .orderBy(desc(auditEvents.seq)).limit(1);
  if (!approved) return null;
  const { ok } = fourEyes({ enabled: true, approverId: approved.id, ...(await hands(reader, record)) });
  return { by: { id: approved.id, name: approved.name ?? "" }, apart: ok };
}

/** The publications readers have already; a retraction shows none of what they changed. */
async function before({ db }: SignedInViewer, slug: string | null): Promise<PublicVerdict["publications"]> {
  if (!slug) return [];
  try {
    return (await getVerdict(db.published, slug)).publications;
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") return [];
    throw error;
  }
}
