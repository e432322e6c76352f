import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import { rowIn } from "../../../lib/publishing/language-version.ts";
import type { StreamItem } from "../../../lib/publishing/stream.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { Changes } from "./changes";
import { markIn } from "./mark-word";
import { Since } from "./since";

/** One thing that happened in public, as a sentence with its mark; a correction is as large as a verdict. */
export function StreamEntry({ here, item }: { here: Here; item: StreamItem }) {
  const { slug, happened, changes, claimantName } = item;
  const { statement, language, reason } = rowIn(item, here.language);
  const t = here.words("home");
  const mark: Mark = happened.kind === "retraction" ? "retracted" : (item.verdict ?? "retracted");
  const later = happened.kind !== "first" && happened.kind !== "retraction";
  const now = item.publication;
  // What it said then is no longer what stands.
  const isPast = happened.kind !== "retraction" && item.retracted === null && happened.number < now.number;
  const shown = changes.filter(({ field }) => field === "statement" || field === "verdict" || field === "rationale").slice(0, 2);
  return (
    <li className="entry">
      <div>
        <p className="finding">
          <VerdictMark mark={mark} size={20} />
          <a href={here.link(`/verdicts/${slug}${later ? `#publication-${happened.number}` : ""}`)}>
            {later && <b>{here.words("publications")(`kinds.${happened.kind}`)}. </b>}
            <b className={`word is-${mark}`}>{markIn(here, mark)}:</b>{" "}
            <span {...inLanguage(language)}>{statement}</span>
          </a>
        </p>
        {later && changes.length > 0 && <div className="changed"><Changes here={here} changes={shown} language={item.language} /></div>}
        {isPast && <Since here={here} slug={slug} now={now} />}
        {happened.kind === "first" ? <p className="why" {...inLanguage(language)}>{reason}</p> : <p className="why" {...here.desk}>{happened.note}</p>}
      </div>
      <p className="by op">{claimantName === null ? t("saidByUnknown") : t("saidBy", { name: claimantName })}</p>
    </li>
  );
}
