import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { atTheDoor, maybeSignedIn, safeNext } from "@/_server";
import { ButtonLink } from "../_components/button";
import { SignInForm } from "../_threshold/sign-in-form";
import { Threshold } from "../_threshold/threshold";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const path = safeNext(typeof next === "string" ? next : null);
  if (await maybeSignedIn()) redirect(path);
  const { setUpOpen } = await atTheDoor();
  if (setUpOpen) {
    return (
      <Threshold title="This desk is not set up yet">
        <p className="threshold-says">Its first admin can do so with the code that the terminal shows.</p>
        <ButtonLink kind="primary" href="/setup">Set up the desk</ButtonLink>
      </Threshold>
    );
  }
  return <Threshold title="Sign in to the desk"><SignInForm next={path} /></Threshold>;
}
