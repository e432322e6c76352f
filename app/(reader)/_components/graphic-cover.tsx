import type { ReactNode } from "react";
import type { Medium } from "../../../lib/evidence/words.ts";
import type { Here } from "../../../lib/site/here.ts";

/** What shows distressing things stays covered until somebody asks for it; no script is needed. On paper it stays so. */
export function GraphicCover({ here, medium, children }: { here: Here; medium: Medium | "words"; children: ReactNode }) {
  const t = here.words("graphic");
  return (
    <details className="cover">
      <summary className="op"><span>{t("warning", { medium })}</span><u className="when-closed">{t("show")}</u><u className="when-open">{t("hide")}</u><span className="for-paper">{t("printed")}</span></summary>
      {children}
    </details>
  );
}
