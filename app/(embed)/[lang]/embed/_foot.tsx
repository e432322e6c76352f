import type { Here } from "../../../../lib/site/here.ts";

/** Who says this and when, and the page that shows why: opened beside the site that holds the frame. */
export function Foot({ here: { words, link }, desk, path, says, when }: { here: Here; desk: string; path: string; says: string; when?: string }) {
  const t = words("embed");
  return (
    <footer>
      <p><a href={link(path)} target="_blank" rel="noopener">{says}<span className="vh"> {t("opens")}</span></a></p>
      <p className="by">{t("by", { name: desk })}{when && `. ${when}`}</p>
    </footer>
  );
}
