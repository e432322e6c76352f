import type { Here } from "../../../lib/site/here.ts";

/** On a phone the way to the other pages is the foot of this one. */
export function Masthead({ here, name }: { here: Here; name: string }) {
  const t = here.words("document");
  return (
    <header className="wrap masthead">
      <a className="masthead-name" href={here.link("/")}>{name}</a>
      <nav className="op" aria-label={t("navigation")}>
        <a className="for-wide" href={here.link("/")}>{t("verdicts")}</a>
        <a className="for-wide" href={here.link("/corrections")}>{t("corrections")}</a>
        <a className="for-wide" href={here.link("/topics")}>{t("topics")}</a>
        <a className="for-wide" href={here.link("/method")}>{t("method")}</a>
        <a href={here.link("/search")}><Icon drawing="m21 21-4.3-4.3M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z" />{t("search")}</a>
        <a className="for-phone" href="#foot"><Icon drawing="M4 6h16M4 12h16M4 18h16" />{t("menu")}</a>
      </nav>
    </header>
  );
}

function Icon({ drawing }: { drawing: string }) {
  return <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={drawing} /></svg>;
}
