import type { Metadata } from "next";
import { maxUploadBytes, signedIn } from "@/_server";
import { mayCreate } from "../../../../../lib/claims/permission.ts";
import { ButtonLink } from "../../../_components/button";
import { Empty } from "../../../_components/notice";
import { Screen } from "../../../_shell/screen";
import { FetchArticle } from "../_form/fetch-article";
import { NewArticleForm } from "../_form/new-article-form";

export const metadata: Metadata = { title: "Add an article" };

export default async function NewArticlePage() {
  const { actor } = await signedIn();
  const may = mayCreate(actor);
  return (
    <Screen title="Add an article" way={[{ name: "Articles", href: "/desk/articles" }]}>
      {may.ok ? <div className="new-article"><FetchArticle maxBytes={maxUploadBytes()} /><NewArticleForm /></div> : <div className="page"><Empty title="You may not add articles" actions={<ButtonLink href="/desk/articles">Read those that are here</ButtonLink>}>{may.why}</Empty></div>}
    </Screen>
  );
}
