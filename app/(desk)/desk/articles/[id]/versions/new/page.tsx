import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { mayCreate } from "../../../../../../../lib/claims/permission.ts";
import { ButtonLink } from "../../../../../_components/button";
import { Empty } from "../../../../../_components/notice";
import { Screen } from "../../../../../_shell/screen";
import { placeName } from "../../../../../_words/articles";
import { articleAt } from "../../../_found";
import { NewVersionForm } from "../../_versions/new-version-form";

export const metadata: Metadata = { title: "Import a new version" };

export default async function NewVersionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const article = await articleAt(id);
  const may = mayCreate((await signedIn()).actor);
  const { text: _, ...known } = article;
  return (
    <Screen title="Import a new version" way={[{ name: "Article", href: `/desk/articles/${id}` }, { name: placeName(article), href: `/desk/articles/${id}` }]}>
      {may.ok ? <NewVersionForm article={known} /> : <div className="page"><Empty title="You may not import a version" actions={<ButtonLink href={`/desk/articles/${id}`}>Read the article</ButtonLink>}>{may.why}</Empty></div>}
    </Screen>
  );
}
