import type { Metadata } from "next";
import { atTheDoor } from "@/_server";
import { ButtonLink } from "../_components/button";
import { SetUpForm } from "../_threshold/set-up-form";
import { Threshold } from "../_threshold/threshold";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  const { setUpOpen } = await atTheDoor();
  if (!setUpOpen) {
    return (
      <Threshold title="This desk is set up">
        <p className="threshold-says">An admin of it can invite you. If you have an account, sign in.</p>
        <ButtonLink kind="primary" href="/sign-in">Sign in</ButtonLink>
      </Threshold>
    );
  }
  return (
    <Threshold title="Set up the desk">
      <p className="threshold-says">You become its first admin, fact-checker and editor; give roles to others afterwards.</p>
      <SetUpForm />
    </Threshold>
  );
}
