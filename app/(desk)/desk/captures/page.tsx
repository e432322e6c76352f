import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { listCaptures } from "../../../../lib/capture/queries.ts";
import { mayCreate } from "../../../../lib/claims/permission.ts";
import { Screen } from "../../_shell/screen";
import { CapturesScreen } from "./_screen/captures-screen";

export const metadata: Metadata = { title: "Captures" };

export default async function CapturesPage() {
  const viewer = await signedIn();
  return (
    <Screen title="Captures" way={[{ name: "Queue", href: "/desk" }]}>
      <CapturesScreen initial={await listCaptures(viewer)} mayAct={mayCreate(viewer.actor).ok} />
    </Screen>
  );
}
