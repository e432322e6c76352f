import { MoveRight } from "lucide-react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { musts } from "../../../../../../lib/assessment/policy.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { outcomeWords } from "../../../../../../lib/publishing/plain-words.ts";
import { passageOf } from "../_model/passages.ts";
import { MarkedParagraph } from "../_workbench/marked-paragraph";
import type { Entry } from "./ledger-lines";
import { LineBody } from "./line-body";
import type { Diff } from "./use-ledger";

/** The passage on top, then each change, then what follows from them. */
export function changeEntries({ lines, follows, changes }: Diff, passage: Entry | null): Entry[] {
  const moved = changes.some(({ field }) => field === "appearances");
  return [
    ...(passage ? [{ ...passage, aside: moved ? "places changed, see below" : "unchanged" }] : []),
    ...lines.map((line): Entry => ({ key: line.key, title: line.title, aside: line.aside, on: { field: line.field, evidenceId: line.evidenceId }, body: <LineBody line={line} /> })),
    ...followsEntry(follows),
  ];
}

function followsEntry({ before, after, rules }: Diff["follows"]): Entry[] {
  if (rules.length === 0 && before === after) return [];
  const body = (
    <>
      {rules.map(({ rule, before: was, after: is, why }) => (
        <p key={rule}>{musts[rule].replace(/\.$/, "")}: <span className="second">{outcomeWords[was].toLowerCase()}</span> <MoveRight className="icon" aria-hidden="true" /><span className="sr"> became </span> <b>{outcomeWords[is].toLowerCase()}</b>. {why}</p>
      ))}
      <p className="second">{before === after ? "The suggestion stays " : "The suggestion became "}<span className="mark-word"><VerdictMark mark={after} size={14} />{markWords[after]}</span>.</p>
    </>
  );
  return [{ key: "follows", title: "What follows", aside: "rules", on: { field: "assessment", evidenceId: null }, body }];
}

/** The paragraph that the claim first stands in; null where no words of an article are marked. */
export function passageEntry({ claim, articles }: { claim: ClaimShape; articles: readonly ArticleShape[] }): Entry | null {
  const placed = claim.appearances.filter(({ articleId, anchor }) => anchor && articles.some(({ id }) => id === articleId));
  const place = placed.find(({ first }) => first) ?? placed[0];
  const article = articles.find(({ id }) => id === place?.articleId);
  if (!place || !article) return null;
  const { paragraphs, language, state } = passageOf(article, claim.id, place.id);
  const own = paragraphs.filter(({ segments }) => segments.some((segment) => segment.own));
  const body = own.length > 0
    ? <div className="passage" lang={language} dir="auto">{own.map((paragraph) => <MarkedParagraph key={paragraph.number} paragraph={paragraph} drifted={state === "drifted"} />)}</div>
    : <p className="second">The words of this claim do not stand in the newest version of “{article.title}”.</p>;
  return { key: "passage", title: "Passage", on: { field: "appearances", evidenceId: null }, body };
}
