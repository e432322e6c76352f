import { VerdictMark } from "@/_components/verdict-mark";
import { paragraphs } from "../../../lib/articles/passages.ts";
import { segments } from "../../../lib/articles/segments.ts";
import { rowIn } from "../../../lib/publishing/language-version.ts";
import type { PublishedArticle } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";
import { ClaimLink, withLanguage } from "./claims-table";
import { markIn } from "./mark-word";

type Claim = PublishedArticle["claims"][number];
type Paragraph = { start: number; end: number; text: string };

/** The text, or its quoted passages, with the claims underlined by their mark and named in the margin. */
export function ArticleText({ here, article: { text, passages, language, claims } }: { here: Here; article: PublishedArticle }) {
  const places = claims.flatMap((claim) => claim.anchors.map((anchor, index) => ({ id: `${claim.slug}#${index}`, start: anchor.start, end: anchor.end })));
  const bySlug = new Map(claims.map((claim) => [claim.slug, claim]));
  const shown = text === null ? passages.flatMap(insideOf) : paragraphs(text);
  return (
    <div className="text">
      {shown.map((paragraph) => {
        const parts = segments(paragraph.text, places, paragraph.start);
        const beside = [...new Set(parts.flatMap((part) => part.ids.map((id) => id.split("#")[0] ?? "")))].flatMap((slug) => bySlug.get(slug) ?? []);
        return (
          <div className="para" key={paragraph.start}>
            <p {...inLanguage(language)}>{parts.map((part) => <Part key={part.start} here={here} text={part.text} claims={part.ids.flatMap((id) => bySlug.get(id.split("#")[0] ?? "") ?? [])} />)}</p>
            {beside.length > 0 && <div>{beside.map((claim) => <Note key={claim.slug} here={here} claim={claim} fallback={language} />)}</div>}
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
function Part({ here, text, claims }: { here: Here; text: string; claims: Claim[] }) {
  const [first] = claims;
  if (!first) return text;
  const marks = claims.map((claim) => markIn(here, claim.verdict ?? "retracted")).join(", ");
  return (
    <a className={`said is-${first.verdict ?? "retracted"}`} href={here.link(`/verdicts/${first.slug}`)}>
      {text}<span className="vh" {...here.own}> ({marks})</span>
    </a>
  );
}

function Note({ here, claim, fallback }: { here: Here; claim: Claim; fallback: string }) {
  const mark = claim.verdict ?? "retracted";
  const { slug, statement, language, reason } = rowIn(withLanguage(claim, fallback), here.language);
  return (
    <div className="note op" role="note">
      <VerdictMark mark={mark} size={20} />
      <p>
        <b className={`word is-${mark}`}>{markIn(here, mark)}.</b>{" "}
        {reason ? <span {...inLanguage(language)}>{reason}</span> : <ClaimLink here={here} claim={claim} fallback={fallback} />}
      </p>
      {reason && <ReadWhy here={here} slug={slug} statement={statement} language={language} />}
    </div>
  );
}

/** Out of its place "Read why" would not say of what. */
function ReadWhy({ here, slug, statement, language }: { here: Here; slug: string; statement: string; language: string }) {
  return (
    <a className="nb" href={here.link(`/verdicts/${slug}`)}>
      {here.words("article")("readWhy")}{" "}<span className="vh"><span {...inLanguage(language)}>{statement}</span></span>
    </a>
  );
}
