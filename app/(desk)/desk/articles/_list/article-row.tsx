import Link from "next/link";
import { languageWords } from "@/(desk)/_words/articles";
import { counted } from "@/(desk)/_words/claims";
import type { ArticleRow as Row } from "../../../../../lib/articles/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";

/** One article as two sentences: its title, and where and when it was published. */
export function ArticleRow({ row, selected, onFocus }: { row: Row; selected: boolean; onFocus: () => void }) {
  const { id, title, publisher, publishedAt, language, claims, articleVersion } = row;
  const known = publisher !== null || publishedAt !== null;
  return (
    <li className="row article-row" id={`row-${id}`} aria-current={selected ? "true" : undefined}>
      <p className="statement"><Link href={`/desk/articles/${id}`} prefetch={false} onFocus={selected ? undefined : onFocus} lang={language} dir="auto">{title}</Link></p>
      <p className="article-facts">
        {known && "Published"}{publisher && <> by <b lang={language} dir="auto">{publisher}</b></>}{publishedAt && ` on ${sayDate(publishedAt.slice(0, 10))}`}{known && ", in "}{!known && "In "}
        {language === "und" ? "a language not known" : languageWords(language)}.{articleVersion > 1 && ` Version ${articleVersion}.`}
      </p>
      <p className="article-claims num">{claims === 0 ? "No claims yet" : counted(claims, "claim")}</p>
    </li>
  );
}
