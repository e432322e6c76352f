import { VerdictMark } from "@/_components/verdict-mark";
import { rowIn } from "../../../lib/publishing/language-version.ts";
import type { Correction } from "../../../lib/publishing/stream.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { Changes } from "./changes";
import { markIn } from "./mark-word";
import { When } from "./section";

/** What was changed, when, why, and the words that changed. */
export function CorrectionEntry({ here, correction }: { here: Here; correction: Correction }) {
  const { slug, kind, number, note, at, changes, answer } = correction;
  const { statement, language } = rowIn(correction, here.language);
  const t = here.words("corrections");
  const mark = kind === "retraction" ? "retracted" : (correction.verdict ?? "retracted");
  const word = here.words("publications")(`kinds.${kind}`);
  return (
    <section className="sect" aria-label={`${word}: ${statement}`}>
      <div className="hung">
        <h2>{word}</h2>
        <p className="op quiet"><When at={at}>{here.day(at)}</When></p>
      </div>
      <div className="body correction">
        <p className="finding">
          <VerdictMark mark={mark} size={20} />
          <a href={here.link(`/verdicts/${slug}${number ? `#publication-${number}` : ""}`)} ><b className={`word is-${mark}`}>{markIn(here, mark)}:</b> <span {...inLanguage(language)}>{statement}</span></a>
        </p>
        {note && <p className="prose why" {...here.desk}>{note}</p>}
        {answer && (
          <div className="prose" {...inLanguage(answer.language)}>
            <p><b {...here.own}>{t("reported")}:</b> {answer.question}</p>
            <p><b {...here.own}>{t("ourAnswer")}:</b> {answer.answer}</p>
          </div>
        )}
        {answer && number !== null && <p className="op"><a href={here.link(`/verdicts/${slug}#publication-${number}`)}>{t("correctedIn", { number })}</a></p>}
        <Changes here={here} changes={changes} language={correction.language} />
      </div>
    </section>
  );
}
