import Link from "next/link";
import { Hash } from "@/_components/hash";
import { languageWords } from "@/(desk)/_words/articles";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { SnapshotShape } from "../../../../../../lib/claims/shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";

type Version = { number: number; sha256: string; at: string };

type Props = { article: ArticleShape; version?: Version; /** The newest copy of its page. */ captured?: SnapshotShape | null; mayChange?: boolean };

/** Title and what is known of the article, for the version that is shown. */
export function ArticleHead({ article, version = article.articleVersion, captured = null, mayChange = false }: Props) {
  const { id, slug, title, publisher, author, url, language, publishedAt, articleVersion, appearances } = article;
  const by = [publisher, author].filter(Boolean).join(", ");
  const newest = articleVersion.number;
  const isPublic = appearances.some(({ stage, retracted }) => stage === "published" && !retracted);
  return (
    <header className="article-head">
      <h1 lang={language} dir="auto">{title}</h1>
      <p className="facts-line">
        {by && <span><bdi lang={language}>{by}</bdi></span>}
        {publishedAt && <span>{sayDate(publishedAt)}</span>}
        <span>{languageWords(language)}</span>
        <span><b>version {version.number}</b>{newest > 1 && ` of ${newest}`}, imported {sayDate(version.at.slice(0, 10))}</span>
        {captured && <span>captured {sayDate(captured.at)} (<Link href={`/desk/snapshots/${captured.id}`} prefetch={false}>snapshot</Link>)</span>}
        <span className="hash">sha256 <Hash sha256={version.sha256} /></span>
      </p>
      <nav className="article-ways" aria-label="This article">
        {mayChange && <Link href={`/desk/articles/${id}/details`}>Edit the details</Link>}
        {mayChange && <Link href={`/desk/articles/${id}/versions/new`}>Import a new version</Link>}
        <Link href={`/desk/articles/${id}/versions`}>{newest > 1 ? "What changed" : "Versions"}</Link>
        {url && <a href={url} rel="noreferrer">Read it there</a>}
        {isPublic && <a href={`/articles/${slug}`}>Readers’ page</a>}
      </nav>
    </header>
  );
}
