import "server-only";
import { cache } from "react";
import { signedIn } from "@/_server";
import { getArticle } from "../../../../../lib/articles/queries.ts";
import { getClaim } from "../../../../../lib/claims/queries.ts";
import type { EvidenceShape } from "../../../../../lib/claims/shapes.ts";
import { getSnapshot } from "../../../../../lib/evidence/snapshot-queries.ts";
import type { SnapshotDetail } from "../../../../../lib/evidence/snapshot-shapes.ts";
import { orNotFound } from "../../../_shell/or-not-found";

/** What it was kept for: `item` is null for an article, and for an item that is no longer on its claim. */
export type KeptFor = { name: string; href: string; place: string; item: EvidenceShape | null; url: string | null };

export const snapshotAt = cache(async (id: string): Promise<SnapshotDetail> => orNotFound(getSnapshot(await signedIn(), id)));

export const keptFor = cache(async (id: string): Promise<KeptFor> => {
  const { claimId, evidenceId, articleId } = await snapshotAt(id);
  const viewer = await signedIn();
  if (claimId !== null) {
    const claim = await orNotFound(getClaim(viewer, claimId));
    const item = claim.evidence.find((one) => one.id === evidenceId) ?? null;
    return { name: item?.source.name ?? "An item that was removed", href: `/desk/claims/${claimId}#evidence-${evidenceId ?? ""}`, place: "Claim", item, url: item?.url ?? null };
  }
  const article = await orNotFound(getArticle(viewer, articleId ?? ""));
  return { name: article.title, href: `/desk/articles/${article.id}`, place: "Article", item: null, url: article.url };
});
