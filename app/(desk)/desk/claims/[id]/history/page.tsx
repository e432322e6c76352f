import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SignedIn, signedIn } from "@/_server";
import { listEvents } from "../../../../../../lib/audit/queries.ts";
import { diffRevisions, getRevision, listRevisions } from "../../../../../../lib/claims/history.ts";
import { getClaim } from "../../../../../../lib/claims/queries.ts";
import { isDomainError } from "../../../../../../lib/errors.ts";
import { listPublications } from "../../../../../../lib/publishing/live.ts";
import { pairOf, type Pair } from "./_parts/pair.ts";
import { type Compared, HistoryScreen } from "./_parts/history-screen";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "History" };

/** Everything that was done with a claim: what happened, every revision, what readers were given, and any two compared. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const viewer = await signedIn();
  const { id } = await params;
  const claim = await getClaim(viewer, id).catch(notFoundOr);
  const pair = pairOf(await searchParams, claim.revision);
  const [events, revisions, publications, compared] = await Promise.all([
    listEvents(viewer, { thing: { kind: "claim", id } }), listRevisions(viewer, id), listPublications(viewer, id), pair ? compare(viewer, id, pair) : null,
  ]);
  const { statement, language, revision, slug, stage } = claim;
  return <HistoryScreen claim={{ id, statement, language, revision, slug, stage }} events={events} revisions={revisions} publications={publications.items} compared={compared} />;
}

async function compare(viewer: SignedIn, id: string, { from, to }: Pair): Promise<Compared> {
  const [diff, { content }] = await Promise.all([diffRevisions(viewer, id, to, from), getRevision(viewer, id, to)]).catch(notFoundOr);
  return { ...diff, after: content };
}

function notFoundOr(error: unknown): never {
  if (isDomainError(error) && error.problem === "not_found") notFound();
  throw error;
}
