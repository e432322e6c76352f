"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { answer, api } from "../../../lib/api/client.ts";
import type { AnalysisShape, MatchShape } from "../../../lib/evidence/analysis-shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Strip } from "../_components/notice";
import { timeCode } from "./time-code";
import { isWorking, mostAlike, nearestFrame } from "./told";
import { useAnalysis } from "./use-analysis";

const AGAIN_MS = 3000, LOOKS = 5;

/** `fresh`: the file was only just looked into, and what shows the same is noted right after. */
export function useMatches(fileId: string, { fresh = false } = {}) {
  return useQuery({
    queryKey: ["file", fileId, "matches"], queryFn: async () => (await answer(api.files[":id"].matches.$get({ param: { id: fileId } }))).items, staleTime: 60_000,
    refetchInterval: ({ state: { data, dataUpdateCount } }) => (fresh && data?.length === 0 && dataUpdateCount < LOOKS ? AGAIN_MS : false),
  });
}

/** Earlier and later material that shows the same, the moments that are most alike side by side. */
export function Matches({ fileId, analysis }: { fileId: string; analysis: AnalysisShape }) {
  const working = isWorking(analysis);
  const stopped = analysis.state === "stopped";
  const { data: matches, isError } = useMatches(fileId, { fresh: !working });
  if (isError) return <Strip live lead="What was seen before could not be looked up.">Load the page again.</Strip>;
  return (
    <section aria-labelledby="h-matches">
      <h2 id="h-matches">Seen before, and since</h2>
      {matches?.length === 0 && (working || stopped) && <p className="second">This is known once the desk has looked into the file.</p>}
      {matches?.length === 0 && !working && !stopped && <p className="second">Nothing else at this desk shows the same. That says nothing about the rest of the world.</p>}
      <ul className="matches">{matches?.map((match) => <li key={match.fileId}><MatchEntry match={match} here={analysis} /></li>)}</ul>
    </section>
  );
}

function MatchEntry({ match, here }: { match: MatchShape; here: AnalysisShape }) {
  const { earlier, firstSeenAt, claimId, statement, name, words, mirrored, fileId } = match;
  const there = useAnalysis(fileId).data;
  const pair = mostAlike(match);
  return (
    <>
      <p><b>{earlier ? "First seen here" : "Seen again"} on {sayDate(firstSeenAt)}</b>{claimId && statement ? <>, in the claim “<Link href={`/desk/claims/${claimId}`} prefetch={false} dir="auto">{statement}</Link>”</> : ", in no claim that stands"}: <Link className="file-name" href={`/desk/files/${fileId}`} prefetch={false}>{name}</Link></p>
      <p className="second">{words}.{mirrored && " One is the mirror image of the other: left and right are exchanged."}</p>
      {pair && <div className="match-pair"><Still title="This file" analysis={here} at={pair.here} /><Still title={earlier ? "The earlier one" : "The later one"} analysis={there} at={pair.there} /></div>}
    </>
  );
}

/** The frame nearest to the moment; of a picture, the small copy of it. */
function Still({ title, analysis, at }: { title: string; analysis: AnalysisShape | undefined; at: number }) {
  const frame = analysis && nearestFrame(analysis.keyFrames, at);
  const shown = frame?.fileId ?? analysis?.thumbnail;
  if (!analysis || !shown) return <figure><span className="bone" /></figure>;
  const isMoving = analysis.keyFrames.length > 0;
  return (
    <figure>
      <img src={`/api/v1/files/${shown}`} alt={`${title}${isMoving ? `, at ${timeCode(at)}` : ""}`} loading="lazy" />
      <figcaption>{title}{isMoving && <> <span className="time-code">{timeCode(frame?.at ?? at)}</span></>}</figcaption>
    </figure>
  );
}

/** One line where the file stands in a claim: whether the same was here before. Nothing where it was not. */
export function SeenBefore({ fileId, mediaType }: { fileId: string; mediaType: string }) {
  const first = useMatches(fileId).data?.find(({ earlier }) => earlier);
  if (!first) return null;
  const what = mediaType.startsWith("image/") ? "This picture" : "This footage";
  return (
    <p className="seen-before">
      {what} was first seen here on {sayDate(first.firstSeenAt)}{first.claimId && first.statement ? <>, in the claim “<Link href={`/desk/claims/${first.claimId}`} prefetch={false} dir="auto">{first.statement}</Link>”</> : ""}. <Link href={`/desk/files/${fileId}#h-matches`} prefetch={false}>Side by side</Link>
    </p>
  );
}
