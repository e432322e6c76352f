import type { ReactNode } from "react";
import { VerdictMark } from "@/_components/verdict-mark";
import { rowIn } from "../../../lib/publishing/language-version.ts";
import type { VerdictRow } from "../../../lib/publishing/shapes.ts";
import type { ListedVerdict } from "../../../lib/site/lists.ts";
import { markIn } from "./mark-word";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { Originals } from "./originals";
import { When } from "./section";
import { Since } from "./since";

type Row = VerdictRow & Partial<Pick<ListedVerdict, "firstPublishedAt">>;

/**
 * Verdicts that stand, each as a sentence with its mark, by the day that their list goes by: that of the first
 * publication where the list tells it, else that of the newest. `more` adds a line of its own.
 */
export function VerdictStream({ here, items, more }: { here: Here; items: readonly Row[]; more?: (row: VerdictRow) => ReactNode }) {
  const days = Map.groupBy(items, (item) => (item.firstPublishedAt ?? item.publication.publishedAt).slice(0, 10));
  return (
    <>
      <Originals here={here} rows={items} />
      <ol className="stream">
        {[...days].map(([day, rows]) => (
          <li className="day" key={day}>
            <h3><When at={day}>{here.day(day)}</When></h3>
            <ol className="entries">
              {rows.map((row) => <Entry key={row.slug} here={here} row={row}>{more?.(row)}</Entry>)}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ here, row, children }: { here: Here; row: Row; children: ReactNode }) {
  const { slug, claimantName, firstPublishedAt, publication } = row;
  const { statement, reason, language } = rowIn(row, here.language);
  const mark = row.verdict ?? "retracted";
  const t = here.words("home");
  return (
    <li className="entry">
      <div>
        <p className="finding">
          <VerdictMark mark={mark} size={20} />
          <a href={here.link(`/verdicts/${slug}`)}>
            <b className={`word is-${mark}`}>{markIn(here, mark)}:</b>{" "}<span {...inLanguage(language)}>{statement}</span>
          </a>
        </p>
        {firstPublishedAt && publication.number > 1 && <Since here={here} slug={slug} now={publication} />}
        {reason && <p className="why" {...inLanguage(language)}>{reason}</p>}
        {children}
      </div>
      <p className="by op">{claimantName === null ? t("saidByUnknown") : t("saidBy", { name: claimantName })}</p>
    </li>
  );
}
