import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../../lib/claims/permission.ts";
import { getImport } from "../../../../../lib/imports/queries.ts";
import { orNotFound } from "../../../_shell/or-not-found";
import { Screen } from "../../../_shell/screen";
import { ImportReport } from "../_screen/import-report";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedIn();
  const initial = await orNotFound(getImport(viewer, (await params).id));
  return (
    <Screen title={initial.dryRun ? "Preview of an import" : "Import"} way={[{ name: "Imports", href: "/desk/imports" }]}>
      <ImportReport key={initial.id} initial={initial} mayImport={mayCreate(viewer.actor).ok} />
    </Screen>
  );
}
