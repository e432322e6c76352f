import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { isRightToLeft } from "../../../lib/articles/language.ts";
import { paragraphs } from "../../../lib/articles/passages.ts";
import { segments } from "../../../lib/articles/segments.ts";
import type { PublishedArticle } from "../../../lib/publishing/shapes.ts";

type Claim = PublishedArticle["claims"][number];
type Paragraph = { start: number; end: number; text: string };

/** The text, or its quoted passages, with the claims underlined by their mark and named in the margin. */
export function ArticleText({ article: { text, passages, language, claims } }: { article: PublishedArticle }) {
  const places = claims.flatMap((claim) => claim.anchors.map((anchor, index) => ({ id: `${claim.slug}#${index}`, start: anchor.start, end: anchor.end })));
  const bySlug = new Map(claims.map((claim) => [claim.slug, claim]));
  const shown = text === null ? passages.flatMap(insideOf) : paragraphs(text);
  return (
    <div className="text" lang={language} dir={isRightToLeft(language) ? "rtl" : undefined}>
      {shown.map((paragraph) => {
        const parts = segments(paragraph.text, places, paragraph.start);
        const here = [...new Set(parts.flatMap((part) => part.ids.map((id) => id.split("#")[0] ?? "")))].flatMap((slug) => bySlug.get(slug) ?? []);
        return (
          <div className="para" key={paragraph.start}>
            <p>{parts.map((part) => <Part key={part.start} text={part.text} claims={part.ids.flatMap((id) => bySlug.get(id.split("#")[0] ?? "") ?? [])} />)}</p>
            {here.length > 0 && <div>{here.map((claim) => <Note key={claim.slug} claim={claim} />)}</div>}
          </div>
        );
      })}
    </div>
  );
}

/** The paragraphs of a passage, counted in the article's own code points. */
const insideOf = (passage: Paragraph): Paragraph[] =>
  paragraphs(passage.text).map(({ start, end, text }) => ({ start: start + passage.start, end: end + passage.start, text }));

/** A piece of text under none, one or several claims: it leads to the first, and says the verdict of each. */
function Part({ text, claims }: { text: string; claims: Claim[] }) {
  const [first] = claims;
  if (!first) return text;
  const marks = claims.map((claim) => markWords[claim.verdict ?? "retracted"]).join(", ");
  return (
    <a className={`said is-${first.verdict ?? "retracted"}`} href={`/verdicts/${first.slug}`}>
      {text}<span className="vh"> ({marks})</span>
    </a>
  );
}

function Note({ claim: { slug, statement, verdict } }: { claim: Claim }) {
  const mark = verdict ?? "retracted";
  return (
    <div className="note op" role="note" dir="ltr">
      <VerdictMark mark={mark} size={20} />
      <p><b className={`word is-${mark}`}>{markWords[mark]}.</b> <a href={`/verdicts/${slug}`}>{statement}</a></p>
    </div>
  );
}
