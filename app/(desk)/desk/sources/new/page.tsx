import { Lock } from "lucide-react";
import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../../lib/claims/permission.ts";
import { listAffiliations } from "../../../../../lib/sources/queries.ts";
import { Strip } from "../../../_components/notice";
import { Screen } from "../../../_shell/screen";
import { NewSourceForm } from "../../../_sources/new-source-form";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage() {
  const viewer = await signedIn();
  const allowed = mayCreate(viewer.actor).ok;
  return (
    <Screen title="Add a source" way={[{ name: "Sources", href: "/desk/sources" }]}>
      <div className="page">
        {allowed ? <NewSourceForm affiliations={await listAffiliations(viewer)} />
          : <Strip boxed icon={Lock} lead="Only fact-checkers and editors can add sources.">An admin can give you one of these roles.</Strip>}
      </div>
    </Screen>
  );
}
