import type { ShownOther } from "../../../lib/others/published.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { Section, When } from "./section";

/** What other publishers found of the same claim, in their words; nothing where there is none. */
export function OtherReviews({ here, others }: { here: Here; others: readonly ShownOther[] }) {
  if (others.length === 0) return null;
  const t = here.words("others");
  return (
    <Section id="h-others" title={t("title")} aside={t("aside")}>
      <ul className="others">{others.map((other) => <Other key={other.url + other.claim} here={here} other={other} />)}</ul>
    </Section>
  );
}

function Other({ here, other: { publisher, url, claim, rating, language: theirs, publishedAt } }: { here: Here; other: ShownOther }) {
  const t = here.words("others");
  const inTheirs = theirs === null ? {} : inLanguage(theirs);
  return (
    <li className="other">
      <div>
        <p><a href={url} rel="nofollow noreferrer"><bdi>{publisher}</bdi></a></p>
        <p className="other-claim" {...inTheirs}>{claim}</p>
      </div>
      <dl className="facts op">
        <div><dt>{t("rating")}</dt><dd><bdi {...inTheirs}>{rating}</bdi></dd></div>
        {publishedAt && <div><dt>{t("published")}</dt><dd><When at={publishedAt}>{here.date(publishedAt)}</When></dd></div>}
      </dl>
    </li>
  );
}
