import type { Here } from "../../../lib/site/here.ts";

/** The way into the search from the front page: a form sent by GET, as the search page's own. */
export function HomeSearch({ here }: { here: Here }) {
  const t = here.words("search");
  return (
    <form className="finder" action={here.link("/search")} method="get" role="search" aria-label={t("title")}>
      <label className="op" htmlFor="q">{here.words("home")("search")}</label>
      <div className="field">
        <div><input id="q" name="q" type="search" autoComplete="off" dir="auto" aria-describedby="q-help" /><button className="button" type="submit">{t("submit")}</button></div>
        <p className="help op" id="q-help">{t("wordsHelp")}</p>
      </div>
    </form>
  );
}
