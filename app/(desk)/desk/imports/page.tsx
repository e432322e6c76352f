import type { Metadata } from "next";
import { maxUploadBytes, signedIn } from "@/_server";
import { mayCreate } from "../../../../lib/claims/permission.ts";
import { listImports } from "../../../../lib/imports/queries.ts";
import { MOST_BYTES } from "../../../../lib/imports/schema.ts";
import { Screen } from "../../_shell/screen";
import { ImportsScreen } from "./_screen/imports-screen";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  const viewer = await signedIn();
  const may = mayCreate(viewer.actor);
  return (
    <Screen title="Imports" way={[{ name: "Articles", href: "/desk/articles" }]}>
      <ImportsScreen initial={await listImports(viewer)} whyNot={may.ok ? null : may.why} maxBytes={Math.min(MOST_BYTES, maxUploadBytes())} />
    </Screen>
  );
}
