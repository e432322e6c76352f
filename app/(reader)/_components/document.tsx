import type { ReactNode } from "react";
import { publicDesk } from "../../../lib/publishing/queries.ts";
import type { SiteLanguage } from "../../../lib/site/languages.ts";
import { wordsIn } from "../../../lib/site/words.ts";
import { visitor } from "@/_server";
import { Footer } from "./footer";
import { Masthead } from "./masthead";

/** The document of every public page: no script is needed, nothing is kept with the reader. */
export async function ReaderDocument({ language, children }: { language: SiteLanguage; children: ReactNode }) {
  const desk = await publicDesk(await visitor());
  const t = wordsIn(language, "document");
  return (
    <html lang={language}>
      <body>
        <a className="skip op" href="#main">{t("skip")}</a>
        <Masthead name={desk.name} />
        {desk.notice && <aside className="sample op" aria-label={t("notice")}><p className="wrap quiet">{desk.notice}</p></aside>}
        {children}
        <Footer />
      </body>
    </html>
  );
}
