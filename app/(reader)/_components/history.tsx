import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import type { Here } from "../../../lib/site/here.ts";
import { Changes } from "./changes";
import { Section, When } from "./section";

type Props = { here: Here; verdict: PublicVerdict; original: string };

/** Every publication with its kind, its note and what it changed; the newest first. */
export function History({ here, verdict, original }: Props) {
  const { publications, retracted } = verdict;
  const t = here.words("verdict");
  return (
    <Section id="h-history" title={t("history")} aside={t("historyAside")}>
      <ol className="history" reversed>
        {retracted && (
          <li>
            <div><h3>{here.words("publications")("kinds.retraction")}</h3><div className="prose"><p {...here.desk}>{retracted.note}</p></div></div>
            <dl className="facts op"><div><dt>{t("retracted")}</dt><dd><When at={retracted.at}>{here.date(retracted.at)}</When></dd></div></dl>
          </li>
        )}
        {publications.map((publication, index) => <Entry key={publication.number} here={here} verdict={verdict} original={original} publication={publication} isNewest={index === 0} />)}
      </ol>
    </Section>
  );
}

function Entry({ here, verdict: { slug, retracted, evidence }, original, publication, isNewest }: Props & { publication: PublicVerdict["publications"][number]; isNewest: boolean }) {
  const { number, kind, note, publishedAt, changes } = publication;
  const t = here.words("verdict");
  return (
    <li id={`publication-${number}`}>
      <div>
        <h3>{here.words("publications")(`kinds.${kind}`)}</h3>
        <div className="prose">
          {note && <p {...here.desk}>{note}</p>}
          {(retracted || !isNewest) && <p><a href={here.link(`/verdicts/${slug}/${number}`)}>{t("readOld")}</a></p>}
        </div>
        <Changes here={here} changes={changes} language={original} names={new Map(evidence.map((item) => [item.key, item.source.name]))} />
      </div>
      <dl className="facts op">
        <div><dt>{t("publication")}</dt><dd>{isNewest && !retracted ? t("live", { number }) : number}</dd></div>
        <div><dt>{t("published")}</dt><dd><When at={publishedAt}>{here.date(publishedAt)}</When></dd></div>
      </dl>
    </li>
  );
}
