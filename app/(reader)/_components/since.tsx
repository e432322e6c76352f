import type { VerdictRow } from "../../../lib/publishing/shapes.ts";
import type { Here } from "../../../lib/site/here.ts";

/** What came of a verdict after the day it stands under. */
export function Since({ here, slug, now: { number, kind, publishedAt } }: { here: Here; slug: string; now: VerdictRow["publication"] }) {
  const t = here.words("home");
  return <p className="since op"><a href={here.link(`/verdicts/${slug}#publication-${number}`)}>{t("since", { kind: here.words("publications")(`kinds.${kind}`), date: here.day(publishedAt) })}</a></p>;
}
