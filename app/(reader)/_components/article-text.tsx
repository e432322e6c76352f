import { Fragment } from "react";
import { type Mark, VerdictMark } from "@/_components/verdict-mark";
import { firstSentence } from "../../../lib/articles/first-sentence.ts";
import { paragraphs } from "../../../lib/articles/passages.ts";
import { type Segment, segments } from "../../../lib/articles/segments.ts";
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
  const ends = new Map(places.map(({ id, end }) => [id, end]));
  const claimsOf = (ids: readonly string[]) => [...new Set(ids.map((id) => id.split("#")[0] ?? ""))].flatMap((slug) => bySlug.get(slug) ?? []);
  const shown = (text === null ? passages.flatMap(insideOf) : paragraphs(text)).map((paragraph): Shown => {
    const parts = segments(paragraph.text, places, paragraph.start);
    return { start: paragraph.start, parts, beside: claimsOf(parts.flatMap((part) => part.ids)) };
  });
  return (
    <div className="text">
      {roomForNotes(shown).map((group) => (
        <div className="para" key={group[0]?.start}>
          {group.map(({ start, parts, beside }) => (
            <Fragment key={start}>
              <p {...inLanguage(language)}>
                {parts.map((part) => <Part key={part.start} here={here} text={part.text} claims={claimsOf(part.ids)} ending={claimsOf(part.ids.filter((id) => ends.get(id) === part.end))} />)}
              </p>
              {beside.length > 0 && <div>{beside.map((claim) => <Note key={claim.slug} here={here} claim={claim} fallback={language} />)}</div>}
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  );
}

type Shown = { start: number; parts: Segment[]; beside: Claim[] };

/** Paragraphs without notes stand with the one before, so that its notes have their room too and tear nothing apart. */
function roomForNotes(shown: readonly Shown[]): Shown[][] {
  const groups: Shown[][] = [];
  for (const paragraph of shown) {
    const last = groups.at(-1);
    if (last && paragraph.beside.length === 0) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

/** The paragraphs of a passage, counted in the article's own code points. */
const insideOf = (passage: Paragraph): Paragraph[] =>
  paragraphs(passage.text).map(({ start, end, text }) => ({ start: start + passage.start, end: end + passage.start, text }));

/** A piece of text under none, one or several claims: it leads to the first, and says the verdict of each. Those that end with it show their mark. */
function Part({ here, text, claims, ending }: { here: Here; text: string; claims: Claim[]; ending: Claim[] }) {
  const [first] = claims;
  if (!first) return text;
  const marks = claims.map((claim) => markIn(here, claim.verdict ?? "retracted")).join(", ");
  return (
    <a className={`said is-${first.verdict ?? "retracted"}`} href={here.link(`/verdicts/${first.slug}`)}>
      {ending.length > 0 ? <WithMarks text={text} marks={ending.map((claim) => claim.verdict ?? "retracted")} /> : text}
      <span className="vh" {...here.own}> ({marks})</span>
    </a>
  );
}

/** A mark never begins a line: it stays with the last word. */
function WithMarks({ text, marks }: { text: string; marks: Mark[] }) {
  const last = text.trimEnd().lastIndexOf(" ") + 1;
  return <>{text.slice(0, last)}<span className="nb">{text.slice(last)}{marks.map((mark, index) => <VerdictMark key={index} mark={mark} size={16} />)}</span></>;
}

/** Its first sentence: the rest stands behind the link. */
function Note({ here, claim, fallback }: { here: Here; claim: Claim; fallback: string }) {
  const mark = claim.verdict ?? "retracted";
  const { slug, statement, language, reason } = rowIn(withLanguage(claim, fallback), here.language);
  return (
    <div className="note op" role="note">
      <VerdictMark mark={mark} size={20} />
      <p>
        <b className={`word is-${mark}`}>{markIn(here, mark)}.</b>{" "}
        {reason ? <span {...inLanguage(language)}>{firstSentence(reason, language)}</span> : <ClaimLink here={here} claim={claim} fallback={fallback} />}
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
