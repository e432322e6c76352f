import { notFound } from "next/navigation";
import { signedIn } from "@/_server";

/** Every address of the desk that nothing answers to: the desk's own words, not Next's page with its own styles. */
export default async function Nowhere(): Promise<never> {
  await signedIn();
  notFound();
}
