import type { Metadata } from "next";
import { cache } from "react";
import { publicUrl, theDesk, visitor } from "@/_server";
import { getPublishedArticle } from "../../../../../lib/publishing/queries.ts";
import type { PublishedArticle } from "../../../../../lib/publishing/shapes.ts";
import { headOfArticle } from "../../../../../lib/syndication/head.ts";
import { ArticleHead } from "../../../_components/article-head";
import { ArticleText } from "../../../_components/article-text";
import { ClaimsTable, withLanguage } from "../../../_components/claims-table";
import { findOr404 } from "../../../_components/find";
import { hereOf, metadataOf } from "../../../_components/here";
import { Originals } from "../../../_components/originals";
import { PaperAddress } from "../../../_components/paper-address";
import { Section } from "../../../_components/section";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const here = await hereOf(lang);
  const { title } = await find(slug);
  const { types } = headOfArticle(slug, here.language, { desk: await theDesk(), publicUrl: publicUrl() });
  const t = here.words("article");
  return metadataOf(here, { path: `/articles/${slug}`, title: t("checked", { title }), description: t("description"), types });
}

export default async function ArticleRoute({ params }: Props) {
  const { lang, slug } = await params;
  const here = await hereOf(lang);
  const article = await find(slug);
  const t = here.words("article");
  return (
    <main id="main">
      <article className="wrap">
        <ArticleHead here={here} article={article} />
        <Section id="h-claims" title={t("claims")} aside={t("claimsAside", { count: article.claims.length })}>
          <Originals here={here} rows={article.claims.map((claim) => withLanguage(claim, article.language))} />
          <ClaimsTable here={here} article={article} />
        </Section>
        <section className="sect" aria-labelledby="h-text">
          <div className="hung">
            <h2 id="h-text">{t(article.text === null ? "passages" : "text")}</h2>
            {article.text === null && <p className="op quiet">{t("passagesAside")}</p>}
          </div>
          <ArticleText here={here} article={article} />
        </section>
        <Section id="h-about" title={t("about")}>
          <div className="prose"><p>{t("aboutText")}</p></div>
          <PaperAddress here={here} path={`/articles/${article.slug}`} />
        </Section>
      </article>
    </main>
  );
}

/** Head and page ask for the same. */
const find = cache(async (slug: string): Promise<PublishedArticle> => {
  const reader = await visitor();
  return findOr404(() => getPublishedArticle(reader, slug));
});
