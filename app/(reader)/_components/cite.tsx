import type { ReactNode } from "react";
import { publicUrl, theDesk } from "@/_server";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { pathIn, type SiteLanguage } from "../../../lib/site/languages.ts";
import { wordsIn } from "../../../lib/site/words.ts";
import { citationFormats, citationPath, citationText } from "../../../lib/syndication/citation.ts";
import { type FeedFormat, feedFormats, feedPath } from "../../../lib/syndication/feed.ts";
import { embedSnippet } from "../../../lib/syndication/oembed.ts";
import { addressOf, verdictPath } from "../../../lib/syndication/site.ts";
import { Section } from "./section";

const feedNames: Record<FeedFormat, string> = { xml: "RSS", atom: "Atom", json: "JSON Feed" };
const citationNames = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" } as const;

/** What a reader does with a verdict: cites, shares, embeds and follows it, gives it to a program, and says that it is wrong. */
export async function Cite({ verdict, here: { language, root } }: { verdict: PublicVerdict; here: { language: SiteLanguage; root: SiteLanguage } }) {
  const t = wordsIn(language, "cite");
  const site = { desk: await theDesk(), publicUrl: publicUrl() };
  const { slug, retracted, publication: { number } } = verdict;
  const page = verdictPath(slug);
  return (
    <Section id="h-use" title={t("title")}>
      <div className="uses">
        <Use title={t("cite")} help={t("citeFormats")}>
          <p className="copy" lang={language}>{citationText(verdict, site, language)}</p>
          <p className="files">{citationFormats.map((format) => <a key={format} href={citationPath(slug, format)}>{citationNames[format]}</a>)}</p>
        </Use>
        <Use title={t("share")} help={t(retracted ? "sharePage" : "shareHelp")}>
          <code className="copy">{addressOf(site, retracted ? page : `${page}/${number}`, language)}</code>
        </Use>
        <Use title={t("embed")} help={t("embedHelp")}>
          <code className="copy">{embedSnippet({ kind: "verdict", slug, language }, { width: "100%", height: 460 }, site)}</code>
        </Use>
        <Use title={t("feeds")} help={t("feedsHelp")}>
          <p className="files">{feedFormats.map((format) => <a key={format} href={feedPath({ kind: "verdict", slug }, format)}>{feedNames[format]}</a>)}</p>
        </Use>
        <Use title={t("data")} help={t("dataHelp")}>
          <p className="files"><a href={`/api/v1${page}`}>JSON</a>{!retracted && <a href={`/api/v1${page}/claimreview`}>ClaimReview</a>}</p>
        </Use>
        <a href={pathIn(language, `${page}/report`, root)}><Label title={t("report")} help={t("reportHelp")} /></a>
      </div>
    </Section>
  );
}

/** One below the other for the eye; read aloud they need something between them. */
const Label = ({ title, help }: { title: string; help: string }) => <span>{title}<span className="vh">: </span><small>{help}</small></span>;

function Use({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <details>
      <summary><Label title={title} help={help} /></summary>
      <div className="inside op">{children}</div>
    </details>
  );
}
