import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { publicUrl, visitor } from "@/_server";
import { isDomainError } from "../../../../../lib/errors.ts";
import { plainFirstParagraph } from "../../../../../lib/markdown.ts";
import { claimReviewOf } from "../../../../../lib/publishing/claimreview.ts";
import { getVerdict, publicDesk } from "../../../../../lib/publishing/queries.ts";
import type { PublicVerdict } from "../../../../../lib/publishing/shapes.ts";
import { markWords } from "@/_components/verdict-mark";
import { JsonLd } from "../../../_components/json-ld";
import { VerdictPage } from "../../../_components/verdict-page";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const verdict = await find((await params).slug);
  const mark = verdict.verdict ? markWords[verdict.verdict] : "Retracted";
  const title = `${mark}: ${verdict.statement}`;
  const description = verdict.retracted ? "We have withdrawn our verdict." : plainFirstParagraph(verdict.rationale ?? "");
  const url = `/verdicts/${verdict.slug}`;
  return {
    title, description, alternates: { canonical: url },
    openGraph: { title, description, url, type: "article", publishedTime: verdict.publication.publishedAt },
    twitter: { card: "summary", title, description },
  };
}

export default async function VerdictRoute({ params }: Props) {
  const verdict = await find((await params).slug);
  const review = claimReviewOf(verdict, await publicDesk(await visitor()), publicUrl());
  return (
    <main id="main">
      {review && <JsonLd thing={review} />}
      <VerdictPage verdict={verdict} />
    </main>
  );
}

async function find(slug: string): Promise<PublicVerdict> {
  try {
    return await getVerdict(await visitor(), slug);
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") notFound();
    throw error;
  }
}
