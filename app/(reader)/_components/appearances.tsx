import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { Section } from "./section";

/** Where the claim appeared, with the passage in the language it was found in. */
export function Appearances({ here, verdict, original }: { here: Here; verdict: PublicVerdict; original: string }) {
  const mark = verdict.verdict ?? "retracted";
  return (
    <Section id="h-where" title={here.words("verdict")("where")} className={`is-${mark}`}>
      {verdict.appearances.map((appearance, index) => <Place key={index} here={here} appearance={appearance} original={original} />)}
    </Section>
  );
}

/** Whole words before the passage, from its own paragraph. */
function tailOf(prefix: string): string {
  const [line = ""] = prefix.split("\n").slice(-1);
  return line === prefix ? `… ${line.replace(/^\S*\s/, "")}` : line;
}

/** Whole words after it. */
function headOf(suffix: string): string {
  const [line = ""] = suffix.split("\n");
  return line === suffix && line !== "" ? `${line.replace(/\s\S*$/, "")} …` : line;
}

type Place = { here: Here; appearance: PublicVerdict["appearances"][number]; original: string };

function Place({ here, appearance: { article, url, first, anchor }, original }: Place) {
  const language = article?.language ?? original;
  return (
    <div className="place">
      {article && <p><a href={here.link(`/articles/${article.slug}`)} {...inLanguage(language)}>{article.title}</a></p>}
      {url && <p><a href={url} rel="nofollow noreferrer">{url}</a></p>}
      {(article?.publisher || first) && <p className="op quiet">{[article?.publisher, first ? here.words("verdict")("firstAppearance") : null].filter(Boolean).join(". ")}</p>}
      {anchor && anchor.state !== "orphaned" && (
        <blockquote className="passage" {...inLanguage(language)}>{tailOf(anchor.prefix)}<em>{anchor.exact}</em>{headOf(anchor.suffix)}</blockquote>
      )}
    </div>
  );
}
