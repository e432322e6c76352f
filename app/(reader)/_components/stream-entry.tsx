import { type Mark, markWords, VerdictMark } from "@/_components/verdict-mark";
import { isRightToLeft } from "../../../lib/articles/language.ts";
import { publicationWords } from "../../../lib/publishing/plain-words.ts";
import type { StreamItem } from "../../../lib/publishing/queries.ts";
import { Changes } from "./changes";

/** One thing that happened in public, as a sentence with its mark; a correction is as large as a verdict. */
export function StreamEntry({ item }: { item: StreamItem }) {
  const { slug, statement, language, happened, changes, reason, claimantName } = item;
  const mark: Mark = happened.kind === "retraction" ? "retracted" : (item.verdict ?? "retracted");
  const later = happened.kind !== "first" && happened.kind !== "retraction";
  return (
    <li className="entry">
      <div>
        <p className="finding">
          <VerdictMark mark={mark} size={20} />
          <a href={later ? `/verdicts/${slug}#publication-${happened.number}` : `/verdicts/${slug}`}>
            {later && <b>{publicationWords[happened.kind]}. </b>}
            <b className={`word is-${mark}`}>{markWords[mark]}:</b>{" "}
            <span lang={language} dir={isRightToLeft(language) ? "rtl" : undefined}>{statement}</span>
          </a>
        </p>
        {later && changes.length > 0 && <div className="changed"><Changes changes={changes.filter((change) => change.field === "statement" || change.field === "verdict" || change.field === "rationale").slice(0, 2)} /></div>}
        <p className="why" lang={later || happened.kind === "retraction" ? undefined : language}>{happened.kind === "first" ? reason : happened.note}</p>
      </div>
      <p className="by op">Said by {claimantName ?? "somebody unknown"}</p>
    </li>
  );
}
