import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import type { Here } from "../../../lib/site/here.ts";
import { topicPath } from "../../../lib/site/topic-path.ts";
import { When } from "./section";

/** On what the verdict rests, which publication this is, and who checked it. */
export function PublicationFacts({ here, verdict, old }: { here: Here; verdict: PublicVerdict; old: boolean }) {
  const { assessment, publication: { number, publishedAt }, publications, retracted, fourEyes, slug, topics } = verdict;
  const t = here.words("verdict");
  const first = publications.find((each) => each.number === 1);
  return (
    <dl className="facts op">
      {assessment && <div><dt>{t("restsOn")}</dt><dd>{t("origins", originsOf(assessment))}</dd></div>}
      {first && number > 1 && <div><dt>{t("firstPublished")}</dt><dd><When at={first.publishedAt}>{here.day(first.publishedAt)}</When></dd></div>}
      <div><dt>{t("publication")}</dt><dd>{t.rich("numberOf", { number, date: here.day(publishedAt), when: (chunks) => <When at={publishedAt}>{chunks}</When> })}</dd></div>
      {retracted && <div><dt>{t("retracted")}</dt><dd><When at={retracted.at}>{here.day(retracted.at)}</When></dd></div>}
      <div><dt>{t("checked")}</dt><dd>{t(fourEyes ? "fourEyes" : "twoEyes")}</dd></div>
      {!old && !retracted && topics.length > 0 && <Topics here={here} topics={topics} />}
      {old && <div><dt>{t("now")}</dt><dd><a href={here.link(`/verdicts/${slug}`)}>{t("presentPage")}</a></dd></div>}
    </dl>
  );
}

/** How many there are, and how many on each side; one that stands on both is one. */
function originsOf({ origins }: NonNullable<PublicVerdict["assessment"]>): { count: number; confirming: number; disputing: number } {
  const [confirming, disputing] = (["confirming", "disputing"] as const).map((side) => new Set(origins.filter((origin) => origin.side === side).map((origin) => origin.source.name)));
  return { count: new Set(origins.map((origin) => origin.source.name)).size, confirming: confirming?.size ?? 0, disputing: disputing?.size ?? 0 };
}

function Topics({ here, topics }: { here: Here; topics: readonly string[] }) {
  return (
    <div>
      <dt>{here.words("lists")("topics")}</dt>
      <dd><ul className="in-line">{topics.map((topic) => <li key={topic}><a dir="auto" href={here.link(topicPath(topic))}>{topic}</a></li>)}</ul></dd>
    </div>
  );
}
