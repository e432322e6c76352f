import { otherLanguages } from "../../../lib/publishing/language-version.ts";
import type { Here } from "../../../lib/site/here.ts";

type Row = Parameters<typeof otherLanguages>[0][number];

/** Says, before a list, that some of it stands in another language, as nobody has written it in the page's. */
export function Originals({ here, rows }: { here: Here; rows: readonly Row[] }) {
  const languages = otherLanguages(rows, here.language);
  if (languages.length === 0) return null;
  return <p className="originals op quiet">{here.words("lists")("originals", { languages: here.list(languages.map((tag) => here.languageName(tag))) })}</p>;
}
