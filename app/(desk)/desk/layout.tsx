import type { ReactNode } from "react";
import { signedIn } from "@/_server";
import { me } from "../../../lib/people/queries.ts";
import { getSettings } from "../../../lib/settings/queries.ts";
import { Shell } from "../_shell/shell";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedIn();
  const [{ id, name, email, roles }, { notice }] = await Promise.all([me(viewer), getSettings(viewer)]);
  return <Shell person={{ id, name, email, roles }} notice={notice}>{children}</Shell>;
}
