/** In which forms checks and claims come, and by which names their parts are known. */
export function WhatIsTaken() {
  return (
    <details className="what-is-taken">
      <summary>What can be imported</summary>
      <p><b>Other publishers’ checks</b> as schema.org ClaimReview (one, a list, a data feed, or the page it stands in), or as a table or JSON list whose rows name a publisher or a rating. They can then be matched to claims of this desk.</p>
      <p><b>Claims to check</b>: rows of a table or JSON list without publisher and rating. Each becomes a draft, assigned to nobody; at most 1,000 in one import.</p>
      <p>A table is CSV in UTF-8 or UTF-16 with a first row of names, with commas, semicolons or tabs between:</p>
      <dl className="facts">
        <div><dt>Of a check</dt><dd>Needed: publisher, url, claim, and rating or rating_value. Also: publisher_url, claimant, claimed_at, best_rating, worst_rating, published_at, language, appearances (spaces between)</dd></div>
        <div><dt>Of a claim</dt><dd>Needed: claim, and language (a tag such as en or uk). Also: kind (fact when left out; figure, attribution, authenticity), claimant, claimant_kind (person when left out; organisation), claimed_at, topics (semicolons between), article_url</dd></div>
      </dl>
      <p>Rows are looked at one by one. Those that are accepted are stored together, or none is; every row that is refused is listed with the reason. A check that is here already is brought up to date.</p>
    </details>
  );
}
