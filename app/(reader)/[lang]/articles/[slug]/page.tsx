import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { visitor } from "@/_server";
import { isDomainError } from "../../../../../lib/errors.ts";
import { getPublishedArticle } from "../../../../../lib/publishing/queries.ts";
import type { PublishedArticle } from "../../../../../lib/publishing/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";
import { ArticleText } from "../../../_components/article-text";
import { ClaimsTable } from "../../../_components/claims-table";
import { Section, When } from "../../../_components/section";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug } = await find((await params).slug);
  const description = "The claims in this article, and what the evidence says of them.";
  return { title: `Checked: ${title}`, description, alternates: { canonical: `/articles/${slug}` }, openGraph: { title: `Checked: ${title}`, description, url: `/articles/${slug}`, type: "article" } };
}

export default async function ArticleRoute({ params }: Props) {
  const article = await find((await params).slug);
  const { title, publisher, author, publishedAt, url, claims, text } = article;
  const by = [publisher, author].filter(Boolean);
  return (
    <main id="main">
      <article className="wrap">
        <header className="page-head">
          <p className="kicker">Article checked</p>
          <div>
            <h1 lang={article.language}>{title}</h1>
            <p className="claim-by op">
              {by.length > 0 && <>Published by <b>{by.join(", ")}</b></>}
              {publishedAt && <When at={publishedAt}>{by.length > 0 ? ", on " : "Published on "}{sayDate(publishedAt.slice(0, 10))}</When>}
              {(by.length > 0 || publishedAt) && ". "}
              {url && <a href={url} rel="nofollow noreferrer">Read it there</a>}
            </p>
          </div>
        </header>
        <Section id="h-claims" title="Its claims" aside={`${claims.length === 1 ? "One claim in this article has" : `${claims.length} claims in this article have`} a verdict. They are underlined in the text.`}>
          <ClaimsTable claims={claims} />
        </Section>
        <section className="sect" aria-labelledby="h-text">
          <div className="hung">
            <h2 id="h-text">{text === null ? "The passages" : "The text"}</h2>
            {text === null && <p className="op quiet">Only what was checked, and the words around it.</p>}
          </div>
          <ArticleText article={article} />
        </section>
        <Section id="h-about" title="About this page">
          <div className="prose"><p>The words are the article’s own. A passage that is not underlined has no published verdict: that says nothing for it or against it.</p></div>
        </Section>
      </article>
    </main>
  );
}

async function find(slug: string): Promise<PublishedArticle> {
  try {
    return await getPublishedArticle(await visitor(), slug);
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") notFound();
    throw error;
  }
}
