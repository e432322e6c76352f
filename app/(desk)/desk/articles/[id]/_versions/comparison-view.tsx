import Link from "next/link";
import { WordsDiff } from "@/_components/words-diff";
import { counted } from "@/(desk)/_words/claims";
import { isRightToLeft } from "../../../../../../lib/articles/language.ts";
import { diffParagraphs, type ParagraphChange } from "../../../../../../lib/articles/paragraphs-diff.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { Button } from "../../../../_components/button";
import { SelectField } from "../../../../_components/field";
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
      <ol>{shown.map((change, at) => <Change key={at} change={change} article={article} />)}</ol>
      {all > asked.shown && (
        <p className="rows-more"><b className="num">{asked.shown} of {counted(all, "changed paragraph")} shown.</b> <Link href={`/desk/articles/${article.id}/versions?from=${from}&to=${to}&show=${asked.shown + CHANGES_SHOWN}`} scroll={false}>Show {CHANGES_SHOWN} more</Link></p>
      )}
    </section>
  );
}

function Change({ change, article: { language } }: { change: ParagraphChange; article: ArticleShape }) {
  if (change.kind === "same") return <li className="is-same second">{change.count === 1 ? "1 paragraph as before" : `${counted(change.count, "paragraph")} as before`}</li>;
  const [number, says] = change.kind === "removed" ? [change.formerNumber, "gone"] : [change.number, change.kind === "added" ? "new" : "changed"];
  return (
    <li>
      <p className="version-changes-what"><span className="num">{number}</span> <span className="second">{says}</span></p>
      <p className="version-changes-words" lang={language} dir={isRightToLeft(language) ? "rtl" : "auto"}>
        {change.kind === "added" && <ins>{change.after}</ins>}
        {change.kind === "removed" && <del>{change.before}</del>}
        {change.kind === "changed" && <WordsDiff before={change.before} after={change.after} />}
      </p>
    </li>
  );
}

function upTo(changes: readonly ParagraphChange[], most: number): ParagraphChange[] {
  let left = most;
  return changes.filter((change) => left > 0 && (change.kind === "same" || left-- > 0));
}

const options = ({ articleVersion }: ArticleShape) => Array.from({ length: articleVersion.number }, (_, at) => <option key={at} value={at + 1}>Version {at + 1}</option>);
