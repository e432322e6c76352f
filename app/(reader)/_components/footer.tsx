import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import { type Here, inLanguage, versionsOf } from "../../../lib/site/here.ts";

const marks: readonly Mark[] = ["confirmed", "disputed", "unverified", "retracted"];

/** `path` is what the page is in every language; without it there are no others to offer. */
export function Footer({ here, path }: { here: Here; path: string | null }) {
  const t = here.words("document");
  return (
    <footer className="foot" id="foot">
      <div className="wrap">
        <h2>{here.words("marks")("howToRead")}</h2>
        <ul className="key op">
          {marks.map((mark) => <Meaning key={mark} here={here} mark={mark} />)}
        </ul>
        <nav className="foot-links op" aria-label={t("more")}>
          <a href={here.link("/")}>{t("verdicts")}</a><a href={here.link("/corrections")}>{t("corrections")}</a><a href={here.link("/topics")}>{t("topics")}</a>
          <a href={here.link("/sources")}>{t("sources")}</a><a href={here.link("/method")}>{t("method")}</a><a href={here.link("/about")}>{t("about")}</a><a href={here.link("/tips")}>{here.words("forms")("tips.title")}</a>
          <a href={`${here.link("/about")}#programs`}>{t("feeds")}</a><a href="/api/docs">{t("data")}</a>
        </nav>
        {path !== null && <Languages here={here} path={path} label={t("languages")} />}
      </div>
    </footer>
  );
}

function Meaning({ here, mark }: { here: Here; mark: Mark }) {
  const t = here.words("marks");
  return (
    <li>
      <VerdictMark mark={mark} size={20} />
      <span><b className={`word is-${mark}`}>{t(`words.${mark}`)}</b><br />{t(`meanings.${mark}`)}</span>
    </li>
  );
}

/** Each language by its own name, so that whoever reads no other finds theirs. */
function Languages({ here, path, label }: { here: Here; path: string; label: string }) {
  return (
    <nav className="foot-languages op" aria-label={label}>
      {versionsOf(path, here.root).map((version) => (
        <a key={version.language} href={version.path} hrefLang={version.language} {...inLanguage(version.language)} aria-current={version.language === here.language ? "true" : undefined}>
          {ownName(version.language)}
        </a>
      ))}
    </nav>
  );
}

/** "Українська": Intl gives it as it stands within a sentence. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
