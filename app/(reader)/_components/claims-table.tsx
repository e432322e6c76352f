import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { PublishedArticle } from "../../../lib/publishing/shapes.ts";

export function ClaimsTable({ claims }: { claims: PublishedArticle["claims"] }) {
  return (
    <table className="claims" role="table" aria-labelledby="h-claims">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Verdict</th><th role="columnheader" scope="col">Claim</th></tr></thead>
      <tbody role="rowgroup">
        {claims.map(({ slug, statement, verdict }) => (
          <tr role="row" key={slug}>
            <td role="cell" className="cell-mark"><span><VerdictMark mark={verdict ?? "retracted"} size={20} /><b className={`word is-${verdict ?? "retracted"}`}>{markWords[verdict ?? "retracted"]}</b></span></td>
            <td role="cell" className="cell-claim"><a href={`/verdicts/${slug}`}>{statement}</a></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
