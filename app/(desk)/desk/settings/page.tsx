import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { getEquipment } from "../../../../lib/settings/equipment.ts";
import { getSettings } from "../../../../lib/settings/queries.ts";
import { listTokens } from "../../../../lib/tokens/queries.ts";
import { SettingsScreen } from "../../_settings/settings-screen";
import { Screen } from "../../_shell/screen";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await signedIn();
  const [settings, tokens, equipment] = await Promise.all([getSettings(viewer), listTokens(viewer), getEquipment(viewer)]);
  return <Screen title="Settings"><SettingsScreen settings={settings} tokens={tokens} equipment={equipment} /></Screen>;
}
