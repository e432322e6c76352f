import type { Metadata } from "next";
import { cache } from "react";
import { maxUploadBytes, type SignedIn, signedIn } from "@/_server";
import { getArticle } from "../../../../../lib/articles/queries.ts";
import { getAssessment } from "../../../../../lib/assessment/view.ts";
import { getClaim } from "../../../../../lib/claims/queries.ts";
import { getAutosave, listComments } from "../../../../../lib/claims/teamwork.ts";
import { permittedActions } from "../../../../../lib/review/queries.ts";
import { orNotFound } from "../../../_shell/or-not-found";
import type { ClaimView } from "./_state/view";
import { ClaimScreen } from "./claim-screen";

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { statement } = await claimOr404((await params).id);
  return { title: statement.length > 80 ? `${statement.slice(0, 80)}…` : statement };
}

export default async function ClaimPage({ params }: Params) {
  const { id } = await params;
  const claim = await claimOr404(id);
  return <ClaimScreen key={id} initial={await viewOf(await signedIn(), claim)} />;
}

const claimOr404 = cache(async (id: string): Promise<ClaimView["claim"]> => orNotFound(getClaim(await signedIn(), id)));

async function viewOf(viewer: SignedIn, claim: ClaimView["claim"]): Promise<ClaimView> {
  const articleIds = [...new Set(claim.appearances.flatMap(({ articleId }) => articleId ?? []))];
  const [assessment, permitted, comments, autosave, articles] = await Promise.all([
    getAssessment(viewer, claim.id), permittedActions(viewer, claim), listComments(viewer, claim.id), getAutosave(viewer, claim.id),
    Promise.all(articleIds.map((articleId) => getArticle(viewer, articleId))),
  ]);
  return { claim, assessment, permitted, comments: comments.items, autosave, articles, maxUploadBytes: maxUploadBytes(), now: new Date().toISOString() };
}
