import Link from "next/link";
import { counted } from "@/(desk)/_words/claims";
import { diffParagraphs } from "../../../../../../lib/articles/paragraphs-diff.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { Button } from "../../../../_components/button";
import { SelectField } from "../../../../_components/field";
import { ParagraphChanges, upTo } from "../../../../_components/paragraph-changes";
import { type Asked, CHANGES_SHOWN } from "./comparison";

/** What went and what came, paragraph by paragraph; runs of paragraphs that stayed are one line. */
export function Comparison({ article, asked, before, after }: { article: ArticleShape; asked: Asked; before: string; after: string }) {
  const changes = diffParagraphs(before, after);
  const shown = upTo(changes, asked.shown);
  const all = changes.filter(({ kind }) => kind !== "same").length;
  const { from, to } = asked;
  return (
    <section className="version-changes" aria-labelledby="h-changed">
      <div className="version-changes-head">
        <h2 id="h-changed">What changed from version {from} to version {to}</h2>
        <form className="version-changes-ask" method="get" action={`/desk/articles/${article.id}/versions`}>
          <SelectField label="From" name="from" defaultValue={from} key={`from ${from}`}>{options(article)}</SelectField>
          <SelectField label="To" name="to" defaultValue={to} key={`to ${to}`}>{options(article)}</SelectField>
          <Button type="submit">Compare</Button>
        </form>
      </div>
      {all === 0 && <p className="second">Nothing: their paragraphs are the same, word for word.</p>}
      <ParagraphChanges changes={shown} language={article.language} />
      {all > asked.shown && (
        <p className="rows-more"><b className="num">{asked.shown} of {counted(all, "changed paragraph")} shown.</b> <Link href={`/desk/articles/${article.id}/versions?from=${from}&to=${to}&show=${asked.shown + CHANGES_SHOWN}`} scroll={false}>Show {CHANGES_SHOWN} more</Link></p>
      )}
    </section>
  );
}

const options = ({ articleVersion }: ArticleShape) => Array.from({ length: articleVersion.number }, (_, at) => <option key={at} value={at + 1}>Version {at + 1}</option>);
