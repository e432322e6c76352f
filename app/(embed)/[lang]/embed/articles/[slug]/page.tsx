import type { Metadata } from "next";
import { VerdictMark } from "@/_components/verdict-mark";
import { theDesk, visitor } from "@/_server";
import { getPublishedArticle } from "../../../../../../lib/publishing/queries.ts";
import { inLanguage } from "../../../../../../lib/site/here.ts";
import { findOr404 } from "../../../../../(reader)/_components/find";
import { hereOf } from "../../../../../(reader)/_components/here";
import { markIn } from "../../../../../(reader)/_components/mark-word";
import { Foot } from "../../_foot";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words, link } = await hereOf((await params).lang);
  const { title, slug } = await find(params);
  return { title: `${words("embed")("article")}: ${title}`, alternates: { canonical: link(`/articles/${slug}`) } };
}

/** An article in a frame: its title, and its claims with their marks. */
export default async function EmbeddedArticle({ params }: Props) {
  const here = await hereOf((await params).lang);
  const { slug, title, language, publisher, claims } = await find(params);
  const { name } = await theDesk();
  const t = here.words("embed");
  return (
    <main className="card">
      <p className="kicker">{t("article")}</p>
      <h1 {...inLanguage(language)}>{title}</h1>
      {publisher && <p className="by">{t("publishedBy", { name: publisher })}</p>}
      <ul>
        {claims.map(({ slug: claim, statement, verdict }) => (
          <li key={claim} className={`is-${verdict ?? "retracted"}`}>
            <VerdictMark mark={verdict ?? "retracted"} size={20} />
            <p><strong>{markIn(here, verdict ?? "retracted")}:</strong>{" "}
              <a dir="auto" href={here.link(`/verdicts/${claim}`)} target="_blank" rel="noopener">{statement}<span className="vh"> {t("opens")}</span></a></p>
          </li>
        ))}
      </ul>
      <Foot here={here} desk={name} path={`/articles/${slug}`} says={t("fullArticle")} />
    </main>
  );
}

async function find(params: Props["params"]) {
  const reader = await visitor();
  const { slug } = await params;
  return findOr404(() => getPublishedArticle(reader, slug));
}
