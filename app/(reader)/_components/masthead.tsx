import type { Here } from "../../../lib/site/here.ts";

/** On a phone the way to the other pages is the foot of this one. `path` is this page's, without its language; null where it is none of these. */
export function Masthead({ here, name, path }: { here: Here; name: string; path: string | null }) {
  const t = here.words("document");
  const to = (place: string) => ({ href: here.link(place), "aria-current": currentAt(path, place) });
  return (
    <header className="wrap masthead">
      <a className="masthead-name" href={here.link("/")}>{name}</a>
      <nav className="op" aria-label={t("navigation")}>
        <a className="for-wide" {...to("/")}>{t("verdicts")}</a>
        <a className="for-wide" {...to("/corrections")}>{t("corrections")}</a>
        <a className="for-wide" {...to("/topics")}>{t("topics")}</a>
        <a className="for-wide" {...to("/method")}>{t("method")}</a>
        <a {...to("/search")}><Icon drawing="m21 21-4.3-4.3M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z" />{t("search")}</a>
        <a className="for-phone" href="#foot"><Icon drawing="M4 6h16M4 12h16M4 18h16" />{t("menu")}</a>
      </nav>
    </header>
  );
}

/** The page itself, or one within it: an older page of a list, one topic, a verdict. */
function currentAt(path: string | null, place: string): "page" | "true" | undefined {
  if (path === place) return "page";
  const within = place === "/" ? ["/page/", "/verdicts/"] : [`${place}/`];
  return within.some((start) => path?.startsWith(start)) ? "true" : undefined;
}

function Icon({ drawing }: { drawing: string }) {
  return <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={drawing} /></svg>;
}
