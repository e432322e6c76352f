import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { visitor } from "@/_server";
import { isDomainError } from "../../../../../../lib/errors.ts";
import { getPublication } from "../../../../../../lib/publishing/queries.ts";
import type { PublicVerdict } from "../../../../../../lib/publishing/shapes.ts";
import { VerdictPage } from "../../../../_components/verdict-page";

type Props = { params: Promise<{ slug: string; number: string }> };

/** An old number is for whoever follows a citation: not indexed, and without ClaimReview. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { statement, slug, publication } = await find(await params);
  return { title: `Publication ${publication.number}: ${statement}`, robots: { index: false, follow: true }, alternates: { canonical: `/verdicts/${slug}` } };
}

export default async function PublicationRoute({ params }: Props) {
  return <main id="main"><VerdictPage verdict={await find(await params)} old /></main>;
}

async function find({ slug, number }: { slug: string; number: string }): Promise<PublicVerdict> {
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  try {
    return await getPublication(await visitor(), slug, Number(number));
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") notFound();
    throw error;
  }
}
