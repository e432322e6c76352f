import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { signedIn } from "@/_server";
import { getArticleVersion } from "../../../../../../../lib/articles/queries.ts";
import { Strip } from "../../../../../_components/notice";
import { Screen } from "../../../../../_shell/screen";
import { placeName } from "../../../../../_words/articles";
import { orNotFound } from "../../../../../_shell/or-not-found";
import { articleAt } from "../../../_found";
import { ArticleHead } from "../../_reading/article-head";
import { OlderText } from "../../_versions/older-text";

type Props = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, number } = await params;
  return { title: `Version ${number}: ${(await articleAt(id)).title}` };
}

/** An earlier text, to read: nothing is changed in it, ever. */
export default async function VersionPage({ params }: Props) {
  const { id, number } = await params;
  const article = await articleAt(id);
  if (Number(number) === article.articleVersion.number) redirect(`/desk/articles/${id}`);
  const viewer = await signedIn();
  const version = await orNotFound(getArticleVersion(viewer, id, /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0));
  return (
    <Screen title={`Version ${version.number}`} way={[{ name: "Article", href: `/desk/articles/${id}` }, { name: placeName(article), href: `/desk/articles/${id}` }]} ownHeading>
      <div className="article">
        <div className="article-page">
          <div className="article-note">
            <Strip boxed lead={`You read version ${version.number} of ${article.articleVersion.number}.`}>
              It never changes. Passages that were chosen in it are underlined. <Link href={`/desk/articles/${id}`}>Go to the newest</Link>
            </Strip>
          </div>
          <ArticleHead article={article} version={version} />
          <OlderText version={version} article={article} />
        </div>
      </div>
    </Screen>
  );
}
