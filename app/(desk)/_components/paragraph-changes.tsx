import { WordsDiff } from "@/_components/words-diff";
import { isRightToLeft } from "../../../lib/articles/language.ts";
import type { ParagraphChange } from "../../../lib/articles/paragraphs-diff.ts";
import { counted } from "../_words/claims";

/** What went and what came, paragraph by paragraph; runs of paragraphs that stayed are one line. */
export function ParagraphChanges({ changes, language }: { changes: readonly ParagraphChange[]; language: string | null }) {
  return <ol>{changes.map((change, at) => <Change key={at} change={change} language={language} />)}</ol>;
}

function Change({ change, language }: { change: ParagraphChange; language: string | null }) {
  if (change.kind === "same") return <li className="is-same second">{change.count === 1 ? "1 paragraph as before" : `${counted(change.count, "paragraph")} as before`}</li>;
  const [number, says] = change.kind === "removed" ? [change.formerNumber, "gone"] : [change.number, change.kind === "added" ? "new" : "changed"];
  return (
    <li>
      <p className="version-changes-what"><span className="num">{number}</span> <span className="second">{says}</span></p>
      <p className="version-changes-words" lang={language ?? undefined} dir={language !== null && isRightToLeft(language) ? "rtl" : "auto"}>
        {change.kind === "added" && <ins>{change.after}</ins>}
        {change.kind === "removed" && <del>{change.before}</del>}
        {change.kind === "changed" && <WordsDiff before={change.before} after={change.after} />}
      </p>
    </li>
  );
}

/** The first changes, with the paragraphs between them that stayed. */
export function upTo(changes: readonly ParagraphChange[], most: number): ParagraphChange[] {
  let left = most;
  return changes.filter((change) => left > 0 && (change.kind === "same" || left-- > 0));
}
