import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../lib/claims/permission.ts";
import { listSources } from "../../../../lib/sources/queries.ts";
import { Screen } from "../../_shell/screen";
import { RegistryScreen } from "../../_sources/registry-screen";

export const metadata: Metadata = { title: "Sources" };

const LONGEST = 300;

export default async function SourcesPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const viewer = await signedIn();
  const { q } = await searchParams;
  const asked = (typeof q === "string" ? q : "").trim().slice(0, LONGEST);
  return (
    <Screen title="Sources">
      <RegistryScreen initial={await listSources(viewer, { q: asked })} asked={asked} mayAdd={mayCreate(viewer.actor).ok} />
    </Screen>
  );
}
