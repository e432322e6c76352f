import type { Metadata } from "next";
import { atTheDoor } from "@/_server";
import { ButtonLink } from "../../_components/button";
import { InvitationForm } from "../../_threshold/invitation-form";
import { Threshold } from "../../_threshold/threshold";

// The address is the secret: it is not to leave with a link.
export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const person = await (await atTheDoor()).invited(code);
  if (!person) {
    return (
      <Threshold title="This invitation is over">
        <p className="threshold-says">It was used already, or it is older than seven days. An admin of the desk can send you a new one.</p>
        <ButtonLink kind="primary" href="/sign-in">Sign in</ButtonLink>
      </Threshold>
    );
  }
  return (
    <Threshold title={`Welcome, ${person.name}`}>
      <p className="threshold-says">Choose the password by which you will sign in to the desk.</p>
      <InvitationForm code={code} email={person.email} />
    </Threshold>
  );
}
