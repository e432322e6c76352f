import type { ReactNode } from "react";
import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import type { verdictIn } from "../../../lib/publishing/language-version.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage, quoted } from "../../../lib/site/here.ts";
import { markIn } from "./mark-word";
import { When } from "./section";
import { OldNotice, Reason } from "./reason";
import { PublicationFacts } from "./publication-facts";

type Props = { here: Here; verdict: ReturnType<typeof verdictIn>; old: boolean };

/** The claim in quotation, who said it and when; then mark, reason and the facts of the publication. */
export function VerdictHead({ here, verdict, old }: Props) {
  const { statement, language, kind, retracted } = verdict;
  const mark: Mark = retracted && !old ? "retracted" : (verdict.verdict ?? "retracted");
  const { open, rest } = quoted(statement, language);
  return (
    <>
      <header className="page-head">
        <p className="kicker">{here.words("verdict")("kicker", { kind })}</p>
        <div>
          <h1 className={statement.length > 180 ? "is-long" : undefined} {...inLanguage(language)}>
            <span className="open">{open}</span>{rest}
          </h1>
          <SaidBy here={here} verdict={verdict} />
        </div>
      </header>
      {old && <OldNotice here={here} verdict={verdict} />}
      <div className={`ruling is-${mark}${old && retracted ? " was" : ""}`}>
        <p className="ruling-mark"><VerdictMark mark={mark} size={old && retracted ? 24 : 40} /><strong className="word">{markIn(here, mark)}</strong></p>
        <div className="body">
          <div><Reason here={here} verdict={verdict} mark={mark} /></div>
          <PublicationFacts here={here} verdict={verdict} old={old} />
        </div>
      </div>
    </>
  );
}

function SaidBy({ here, verdict: { claimant, claimedAt, appearances } }: { here: Here; verdict: PublicVerdict }) {
  const t = here.words("verdict");
  const first = appearances.find((appearance) => appearance.first);
  const when = { dated: claimedAt ? "yes" : "no", date: claimedAt ? here.date(claimedAt) : "", when: (chunks: ReactNode) => <When at={claimedAt ?? ""}>{chunks}</When> };
  const { article, url } = first ?? {};
  return (
    <p className="claim-by op">
      {claimant ? t.rich("saidBy", { name: claimant.name, who: (chunks) => <b>{chunks}</b>, ...when }) : t.rich("saidByUnknown", when)}
      {article && <> {t.rich("firstSeenIn", { name: article.publisher ?? article.title, place: (chunks) => <a href={here.link(`/articles/${article.slug}`)}>{chunks}</a> })}</>}
      {url && <> {t.rich("firstSeenAt", { place: (chunks) => <a href={url} rel="nofollow noreferrer">{chunks}</a> })}</>}
    </p>
  );
}
