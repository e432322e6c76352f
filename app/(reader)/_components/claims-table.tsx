import { rowIn } from "../../../lib/publishing/language-version.ts";
import type { PublishedArticle } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { MarkAndWord } from "./mark-word";

type Claim = PublishedArticle["claims"][number];

export function ClaimsTable({ here, article: { claims, language } }: { here: Here; article: PublishedArticle }) {
  const t = here.words("article");
  return (
    <table className="claims" role="table" aria-labelledby="h-claims">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{t("verdict")}</th><th role="columnheader" scope="col">{t("claim")}</th></tr></thead>
      <tbody role="rowgroup">
        {claims.map(({ verdict, ...claim }) => (
          <tr role="row" key={claim.slug}>
            <td role="cell" className="cell-mark"><span><MarkAndWord here={here} mark={verdict ?? "retracted"} /></span></td>
            <td role="cell" className="cell-claim"><ClaimLink here={here} claim={{ verdict, ...claim }} fallback={language} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The statement in the page's language where it was given in it. Older copies do not say theirs: mostly the article's. */
export function ClaimLink({ here, claim, fallback }: { here: Here; claim: Claim; fallback: string }) {
  const { statement, language } = rowIn({ ...claim, language: claim.language ?? fallback }, here.language);
  return <a href={here.link(`/verdicts/${claim.slug}`)} {...inLanguage(language)}>{statement}</a>;
}
