import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../../../lib/claims/permission.ts";
import { ButtonLink } from "../../../../_components/button";
import { Empty } from "../../../../_components/notice";
import { Screen } from "../../../../_shell/screen";
import { placeName } from "../../../../_words/articles";
import { articleAt } from "../../_found";
import { DetailsForm } from "../_details/details-form";

export const metadata: Metadata = { title: "Details of an article" };

export default async function DetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const article = await articleAt(id);
  const may = mayCreate((await signedIn()).actor);
  const { text: _, ...known } = article;
  return (
    <Screen title="Details" way={[{ name: "Article", href: `/desk/articles/${id}` }, { name: placeName(article), href: `/desk/articles/${id}` }]}>
      {may.ok ? <DetailsForm article={known} /> : <div className="page"><Empty title="You may not change an article" actions={<ButtonLink href={`/desk/articles/${id}`}>Read it</ButtonLink>}>{may.why}</Empty></div>}
    </Screen>
  );
}
