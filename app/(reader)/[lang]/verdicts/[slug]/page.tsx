import type { Metadata } from "next";
import { cache } from "react";
import { publicUrl, theDesk, visitor } from "@/_server";
import { plainFirstParagraph } from "../../../../../lib/markdown.ts";
import { claimReviewOf } from "../../../../../lib/publishing/claimreview.ts";
import { verdictIn } from "../../../../../lib/publishing/language-version.ts";
import { getVerdict } from "../../../../../lib/publishing/queries.ts";
import type { PublicVerdict } from "../../../../../lib/publishing/shapes.ts";
import { findOr404 } from "../../../_components/find";
import { hereOf, metadataOf } from "../../../_components/here";
import { otherReviews } from "../../../../../lib/others/published.ts";
import { headOfVerdict } from "../../../../../lib/syndication/head.ts";
import { JsonLd } from "../../../_components/json-ld";
import { markIn } from "../../../_components/mark-word";
import { VerdictPage } from "../../../_components/verdict-page";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const here = await hereOf(lang);
  const { verdict, statement, rationale, retracted, publication } = verdictIn(await find(slug), here.language);
  const head = headOfVerdict(slug, here.language, { desk: await theDesk(), publicUrl: publicUrl() });
  return metadataOf(here, {
    ...head,
    path: `/verdicts/${slug}`, title: `${markIn(here, verdict ?? "retracted")}: ${statement}`, publishedAt: publication.publishedAt,
    description: retracted ? here.words("verdict")("withdrawn") : plainFirstParagraph(rationale ?? ""),
  });
}

export default async function VerdictRoute({ params }: Props) {
  const { lang, slug } = await params;
  const verdict = await find(slug);
  const here = await hereOf(lang);
  const review = claimReviewOf(verdict, await theDesk(), publicUrl(), here.language);
  return (
    <main id="main">
      {review && <JsonLd thing={review} />}
      <VerdictPage here={here} verdict={verdict} others={await otherReviews(await visitor(), slug)} />
    </main>
  );
}

/** Head and page ask for the same. */
const find = cache(async (slug: string): Promise<PublicVerdict> => {
  const reader = await visitor();
  return findOr404(() => getVerdict(reader, slug));
});
