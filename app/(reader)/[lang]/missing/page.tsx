import type { Metadata } from "next";
import { hereOf } from "../../_components/here";
import { NothingHere } from "../../_components/nothing-here";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await hereOf((await params).lang)).words("missing")("title"), robots: { index: false } };
}

/** What the server shows in place of an address that is not public (bin/desk-answers.ts): a page that needs no script. */
export default async function Missing({ params }: Props) {
  return <NothingHere here={await hereOf((await params).lang)} />;
}
