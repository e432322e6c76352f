import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { getArticleVersion, listArticleVersions } from "../../../../../../lib/articles/queries.ts";
import { mayCreate } from "../../../../../../lib/claims/permission.ts";
import { ButtonLink } from "../../../../_components/button";
import { Screen } from "../../../../_shell/screen";
import { placeName } from "../../../../_words/articles";
import { orNotFound } from "../../../../_shell/or-not-found";
import { articleAt } from "../../_found";
import { comparisonOf } from "../_versions/comparison";
import { Comparison } from "../_versions/comparison-view";
import { VersionsTable } from "../_versions/versions-table";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Versions" };

/** Every text this article has had, and what changed between two of them. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const article = await articleAt(id);
  const viewer = await signedIn();
  const versions = await listArticleVersions(viewer, id);
  const asked = comparisonOf(await searchParams, article.articleVersion.number);
  const [before, after] = asked ? await Promise.all([asked.from, asked.to].map((number) => orNotFound(getArticleVersion(viewer, id, number)))) : [];
  return (
    <Screen title="Versions" way={[{ name: "Article", href: `/desk/articles/${id}` }, { name: placeName(article), href: `/desk/articles/${id}` }]}>
      <div className="page versions">
        <h2 className="versions-title" lang={article.language} dir="auto">{article.title}</h2>
        <VersionsTable articleId={id} versions={versions} />
        {mayCreate(viewer.actor).ok && <p><ButtonLink href={`/desk/articles/${id}/versions/new`}>Import a new version</ButtonLink></p>}
        {asked && before && after
          ? <Comparison article={article} asked={asked} before={before.text} after={after.text} />
          : <p className="second versions-only">There is one version, so there is nothing to compare. When the text is imported again, what changed stands here.</p>}
      </div>
    </Screen>
  );
}
