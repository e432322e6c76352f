import { isRightToLeft } from "../../../lib/articles/language.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { Section } from "./section";

/** Where the claim appeared, with the passage. */
export function Appearances({ verdict }: { verdict: PublicVerdict }) {
  const mark = verdict.verdict ?? "retracted";
  return (
    <Section id="h-where" title={<>Where the claim appeared</>} className={`is-${mark}`}>
      {verdict.appearances.map((appearance, index) => <Place key={index} appearance={appearance} language={verdict.language} />)}
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

function Place({ appearance: { article, url, first, anchor }, language }: { appearance: PublicVerdict["appearances"][number]; language: string }) {
  return (
    <div className="place">
      {article && <p><a href={`/articles/${article.slug}`}>{article.title}</a></p>}
      {url && <p><a href={url} rel="nofollow noreferrer">{url}</a></p>}
      {(article?.publisher || first) && <p className="op quiet">{[article?.publisher, first ? "First appearance" : null].filter(Boolean).join(". ")}</p>}
      {anchor && anchor.state !== "orphaned" && (
        <blockquote className="passage" lang={language} dir={isRightToLeft(language) ? "rtl" : undefined}>{tailOf(anchor.prefix)}<em>{anchor.exact}</em>{headOf(anchor.suffix)}</blockquote>
      )}
    </div>
  );
}
