import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { listPeople } from "../../../../lib/people/queries.ts";
import { PeopleScreen } from "../../_people/people-screen";
import { Screen } from "../../_shell/screen";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const viewer = await signedIn();
  return <Screen title="People"><PeopleScreen initial={await listPeople(viewer)} /></Screen>;
}
