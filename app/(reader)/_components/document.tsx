import type { ReactNode } from "react";
import type { Here } from "../../../lib/site/here.ts";
import { theDesk } from "@/_server";
import { Footer } from "./footer";
import { Masthead } from "./masthead";

/** The document of every public page: no script is needed, nothing is kept with the reader. `path` is without its language. */
export async function ReaderDocument({ here, path, children }: { here: Here; path: string | null; children: ReactNode }) {
  const desk = await theDesk();
  const t = here.words("document");
  return (
    <html lang={here.own.lang} dir={here.own.dir}>
      <body>
        <a className="skip op" href="#main">{t("skip")}</a>
        <Masthead here={here} name={desk.name} path={path} />
        {desk.notice && <aside className="sample op" aria-label={t("notice")}><p className="wrap quiet" {...here.desk}>{desk.notice}</p></aside>}
        {children}
        <Footer here={here} path={path} />
      </body>
    </html>
  );
}
