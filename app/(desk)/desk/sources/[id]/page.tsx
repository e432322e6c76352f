import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../../lib/claims/permission.ts";
import { listClaims } from "../../../../../lib/claims/queries.ts";
import { getSource, listAffiliations } from "../../../../../lib/sources/queries.ts";
import { orNotFound } from "../../../_shell/or-not-found";
import { SourceScreen } from "../../../_sources/source-screen";

// The name of a confidential source does not belong into the browser's list of tabs and its history.
export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedIn();
  const { id } = await params;
  const source = await orNotFound(getSource(viewer, id));
  const [claims, affiliations] = await Promise.all([listClaims(viewer, { source: id, order: "newest", limit: 20 }), listAffiliations(viewer)]);
  return <SourceScreen key={id} source={source} claims={claims} affiliations={affiliations} mayEdit={mayCreate(viewer.actor).ok} />;
}
