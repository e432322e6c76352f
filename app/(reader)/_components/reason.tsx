import { MarkdownNodes } from "@/_components/markdown";
import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import { reasonAndRest } from "../../../lib/markdown.ts";
import type { verdictIn } from "../../../lib/publishing/language-version.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { markIn } from "./mark-word";

type Props = { here: Here; verdict: ReturnType<typeof verdictIn> };

/** Why, in a paragraph, in whose language it is, and what the newest publication changed. */
export function Reason({ here, verdict, mark }: Props & { mark: Mark }) {
  if (mark === "retracted") return <Withdrawn here={here} verdict={verdict} />;
  const { rationale, publication, language, isMissing } = verdict;
  const t = here.words("verdict");
  return (
    <>
      {isMissing && <p className="original-only op quiet">{t("onlyOriginal", { language: here.languageName(language) })}</p>}
      <p className="reason" {...inLanguage(language)}><MarkdownNodes nodes={reasonAndRest(rationale ?? "").reason} /></p>
      {publication.kind !== "first" && (
        <p className="notice op">
          <b>{t("changedOn", { kind: here.words("publications")(`kinds.${publication.kind}`), date: here.day(publication.publishedAt) })}</b>{" "}
          <span {...here.desk}>{publication.note}</span> <a className="nb" href={`#publication-${publication.number}`}>{t("seeChanges")}</a>
        </p>
      )}
    </>
  );
}

function Withdrawn({ here, verdict: { retracted, publications, slug } }: { here: Here; verdict: PublicVerdict }) {
  const t = here.words("verdict");
  return (
    <>
      <p className="reason">{t.rich("withdrawnFor", { note: (chunks) => <span {...here.desk}>{chunks}</span>, why: retracted?.note ?? "" })}</p>
      <p className="notice op">{t("keptUnder")}{" "}
        {publications.map(({ number }, index) => <span key={number}>{index > 0 && ", "}<a href={here.link(`/verdicts/${slug}/${number}`)}>{t("numbered", { number })}</a></span>)}.
      </p>
    </>
  );
}

/** Heads an old number, so that nobody takes it for what stands. Of a verdict that was withdrawn it says that first, as large as the verdict. */
export function OldNotice({ here, verdict: { retracted, slug, publication: { number } } }: { here: Here; verdict: PublicVerdict }) {
  const t = here.words("verdict");
  if (!retracted) return <div className="old-notice"><p className="notice op"><b>{t("asItWas", { number })}</b> <a href={here.link(`/verdicts/${slug}`)}>{t("readNow")}</a></p></div>;
  return (
    <div className="ruling is-retracted">
      <p className="ruling-mark"><VerdictMark mark="retracted" size={40} /><strong className="word">{markIn(here, "retracted")}</strong></p>
      <div className="body">
        <div>
          <p className="reason">{t("retractedOn", { date: here.day(retracted.at) })} <span {...here.desk}>{retracted.note}</span></p>
          <p className="notice op">{t("keptAsItWas", { number })} <a href={here.link(`/verdicts/${slug}`)}>{t("readNow")}</a></p>
        </div>
      </div>
    </div>
  );
}
