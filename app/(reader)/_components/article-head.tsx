import type { PublishedArticle } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { When } from "./section";

/** The article's title in its own language, who published it and when, and where it stands. */
export function ArticleHead({ here, article: { title, language, publisher, author, publishedAt, url } }: { here: Here; article: PublishedArticle }) {
  const t = here.words("article");
  const by = [publisher, author].filter((name) => name !== null && name !== "");
  return (
    <header className="page-head">
      <p className="kicker">{t("kicker")}</p>
      <div>
        <h1 {...inLanguage(language)}>{title}</h1>
        <p className="claim-by op">
          {t.rich("published", {
            by: by.length > 0 ? "yes" : "no", names: by.join(", "), who: (chunks) => <b>{chunks}</b>,
            dated: publishedAt ? "yes" : "no", date: publishedAt ? here.day(publishedAt) : "", when: (chunks) => <When at={publishedAt ?? ""}>{chunks}</When>,
          })}
          {url && <a href={url} rel="nofollow noreferrer">{t("readThere")}</a>}
        </p>
      </div>
    </header>
  );
}
