import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { signedIn } from "@/_server";
import { isDomainError } from "../../../../../../lib/errors.ts";
import { othersToShow } from "../../../../../../lib/others/queries.ts";
import { nextPublication } from "../../../../../../lib/publishing/next-publication.ts";
import { publicationChoice } from "../../../../../../lib/review/schema.ts";
import { hereOf } from "../../../../_components/here";
import { VerdictPage } from "../../../../_components/verdict-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "As readers will see it", robots: { index: false, follow: false } };

/**
 * The page readers would get, made by what makes theirs: their document, their styles, their components, and the copy
 * that publishing freezes. For the desk alone: it stands under /desk and asks who is signed in.
 */
export default async function PreviewPage({ params, searchParams }: Props) {
  const viewer = await signedIn();
  const { id } = await params;
  const chosen = publicationChoice.safeParse(await searchParams);
  const next = await nextPublication(viewer, id, { chosen: chosen.success ? chosen.data : {}, now: new Date() })
    .catch((error: unknown) => (isDomainError(error) && error.problem === "not_found" ? notFound() : Promise.reject(error)));
  const others = await othersToShow(viewer, id);
  return (
    <main id="main">
      {/* Links open beside the desk: within the frame, readers' pages refuse to be shown. */}
      <base target="_blank" />
      {next.verdict.verdict ? <VerdictPage here={await hereOf("")} verdict={next.verdict} others={others} /> : <p className="wrap notice op">There is no verdict yet, so there is nothing that readers would see.</p>}
    </main>
  );
}
