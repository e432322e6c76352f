import type { Metadata } from "next";
import { placeName } from "@/(desk)/_words/articles";
import { Screen } from "../../../_shell/screen";
import { articleAt } from "../_found";
import { ArticleScreen } from "./_reading/article-screen";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await articleAt((await params).id)).title };
}

export default async function ArticlePage({ params }: Props) {
  const article = await articleAt((await params).id);
  return (
    <Screen title={placeName(article)} way={[{ name: "Articles", href: "/desk/articles" }]} ownHeading>
      <ArticleScreen initial={article} />
    </Screen>
  );
}
