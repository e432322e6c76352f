import type { Here } from "../../../lib/site/here.ts";

export function NothingHere({ here }: { here: Here }) {
  const t = here.words("missing");
  return (
    <main id="main">
      <div className="wrap">
        <header className="home-head">
          <h1>{t("heading")}</h1>
          <p className="quiet">{t("lead")}</p>
          <p className="ways op"><a href={here.link("/")}>{t("all")}</a></p>
        </header>
      </div>
    </main>
  );
}
