import type { Metadata } from "next";
import { visitor } from "@/_server";
import { verdictIn } from "../../../../../../lib/publishing/language-version.ts";
import { getPublication } from "../../../../../../lib/publishing/queries.ts";
import type { PublicVerdict } from "../../../../../../lib/publishing/shapes.ts";
import { findOr404, numberOr404 } from "../../../../_components/find";
import { hereOf, metadataOf } from "../../../../_components/here";
import { VerdictPage } from "../../../../_components/verdict-page";

type Props = { params: Promise<{ lang: string; slug: string; number: string }> };

/** An old number is for whoever follows a citation: not indexed, and without ClaimReview. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug, number } = await params;
  const here = await hereOf(lang);
  const { statement } = verdictIn(await find({ slug, number }), here.language);
  return metadataOf(here, { path: `/verdicts/${slug}/${number}`, canonical: `/verdicts/${slug}`, title: here.words("verdict")("oldTitle", { number, statement }), isIndexed: false });
}

export default async function PublicationRoute({ params }: Props) {
  const { lang, ...asked } = await params;
  return <main id="main"><VerdictPage here={await hereOf(lang)} verdict={await find(asked)} old /></main>;
}

async function find({ slug, number }: { slug: string; number: string }): Promise<PublicVerdict> {
  const reader = await visitor();
  return findOr404(() => getPublication(reader, slug, numberOr404(number)));
}
