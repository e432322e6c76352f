import { rowIn } from "../../../lib/publishing/language-version.ts";
import type { PublishedArticle } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { MarkAndWord } from "./mark-word";
import { When } from "./section";

type Claim = PublishedArticle["claims"][number];

export function ClaimsTable({ here, article: { claims, language } }: { here: Here; article: PublishedArticle }) {
  const t = here.words("article");
  // Copies made before they told of it have neither.
  const isWhole = claims.every((claim) => claim.publication);
  return (
    <table className="claims" role="table" aria-labelledby="h-claims">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{t("verdict")}</th><th role="columnheader" scope="col">{t("claim")}</th>
        {isWhole && <><th role="columnheader" scope="col">{t("claimant")}</th><th role="columnheader" scope="col">{t("publishedOn")}</th></>}
      </tr></thead>
      <tbody role="rowgroup">
        {claims.map(({ verdict, ...claim }) => (
          <tr role="row" key={claim.slug}>
            <td role="cell" className="cell-mark"><span><MarkAndWord here={here} mark={verdict ?? "retracted"} /></span></td>
            <td role="cell" className="cell-claim"><ClaimLink here={here} claim={{ verdict, ...claim }} fallback={language} /></td>
            {isWhole && <td role="cell">{claim.claimantName ?? t("unknown")}</td>}
            {isWhole && claim.publication && <td role="cell"><Published here={here} publication={claim.publication} /></td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When it was published, and as what where it was not the first time. */
function Published({ here, publication: { kind, publishedAt } }: { here: Here; publication: NonNullable<Claim["publication"]> }) {
  return <><When at={publishedAt}>{here.day(publishedAt)}</When>{kind !== "first" && `. ${here.words("publications")(`kinds.${kind}`)}`}</>;
}

/** The claim with its language. Older copies do not say theirs: mostly the article's. */
export const withLanguage = (claim: Claim, fallback: string) => ({ ...claim, language: claim.language ?? fallback });

/** The statement in the page's language where it was given in it. */
export function ClaimLink({ here, claim, fallback }: { here: Here; claim: Claim; fallback: string }) {
  const { statement, language } = rowIn(withLanguage(claim, fallback), here.language);
  return <a href={here.link(`/verdicts/${claim.slug}`)} {...inLanguage(language)}>{statement}</a>;
}
