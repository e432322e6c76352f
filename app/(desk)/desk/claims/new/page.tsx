import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { Screen } from "../../../_shell/screen";
import { NewClaim } from "./new-claim";

export const metadata: Metadata = { title: "Make a claim" };

export default async function NewClaimPage() {
  await signedIn();
  return <Screen title="Make a claim" way={[{ name: "Queue", href: "/desk" }]}><NewClaim /></Screen>;
}
