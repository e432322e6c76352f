import type { Metadata } from "next";
import { hereAsked } from "../_components/here";
import { NothingHere } from "../_components/nothing-here";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await hereAsked()).words("missing")("title"), robots: { index: false } };
}

export default async function NotFound() {
  return <NothingHere here={await hereAsked()} />;
}
