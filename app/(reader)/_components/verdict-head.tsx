import { type Mark, markWords, VerdictMark } from "@/_components/verdict-mark";
import { isRightToLeft } from "../../../lib/articles/language.ts";
import { plainFirstParagraph } from "../../../lib/markdown.ts";
import { claimKindWords, onDate, publicationWords } from "../../../lib/publishing/plain-words.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { When } from "./section";

const day = (at: string): string => sayDate(at.slice(0, 10));

/** The claim in quotation, who said it and when; then mark, reason and the facts of the publication. */
export function VerdictHead({ verdict, old }: { verdict: PublicVerdict; old: boolean }) {
  const { statement, language, kind, retracted } = verdict;
  const mark: Mark = retracted && !old ? "retracted" : (verdict.verdict ?? "retracted");
  return (
    <>
      <header className="page-head">
        <p className="kicker">Claim checked, {claimKindWords[kind]}</p>
        <div>
          <h1 className={statement.length > 180 ? "is-long" : undefined} lang={language} dir={isRightToLeft(language) ? "rtl" : undefined}>
            <span className="open">“</span>{statement}”
          </h1>
          <SaidBy verdict={verdict} />
        </div>
      </header>
      {old && <OldNotice verdict={verdict} />}
      <div className={`ruling is-${mark}`}>
        <p className="ruling-mark"><VerdictMark mark={mark} size={40} /><strong className="word">{markWords[mark]}</strong></p>
        <div className="body">
          <div><Reason verdict={verdict} mark={mark} /></div>
          <Facts verdict={verdict} old={old} />
        </div>
      </div>
    </>
  );
}

function SaidBy({ verdict: { claimant, claimedAt, appearances } }: { verdict: PublicVerdict }) {
  const first = appearances.find((appearance) => appearance.first);
  return (
    <p className="claim-by op">
      Said by {claimant ? <b>{claimant.name}</b> : "somebody unknown"}{claimedAt ? <When at={claimedAt}>{onDate(claimedAt)}</When> : ""}.
      {first?.article && <> First seen in <a href={`/articles/${first.article.slug}`}>{first.article.publisher ?? first.article.title}</a>.</>}
      {first?.url && <> First seen <a href={first.url} rel="nofollow noreferrer">at this address</a>.</>}
    </p>
  );
}

function Reason({ verdict: { rationale, retracted, publication, publications, slug, language }, mark }: { verdict: PublicVerdict; mark: Mark }) {
  if (mark === "retracted") {
    return (
      <>
        <p className="reason">We have withdrawn our verdict: {retracted?.note}</p>
        <p className="notice op">What this page said before, and when, is kept under its numbers:{" "}
          {publications.map(({ number }, index) => <span key={number}>{index > 0 && ", "}<a href={`/verdicts/${slug}/${number}`}>publication {number}</a></span>)}.
        </p>
      </>
    );
  }
  return (
    <>
      <p className="reason" lang={language} dir={isRightToLeft(language) ? "rtl" : undefined}>{plainFirstParagraph(rationale ?? "")}</p>
      {publication.kind !== "first" && (
        <p className="notice op">
          <b>{publicationWords[publication.kind]} of {day(publication.publishedAt)}.</b> {publication.note} <a className="nb" href={`#publication-${publication.number}`}>See what changed</a>
        </p>
      )}
    </>
  );
}

function Facts({ verdict: { assessment, publication, publications, retracted, fourEyes, slug }, old }: { verdict: PublicVerdict; old: boolean }) {
  const origins = new Set(assessment?.origins.map((origin) => origin.source.name)).size;
  const first = publications.find((each) => each.number === 1);
  return (
    <dl className="facts op">
      {assessment && <div><dt>Rests on</dt><dd>{origins === 0 ? "No origin" : origins === 1 ? "One origin" : `${origins} origins`}</dd></div>}
      {first && publication.number > 1 && <div><dt>First published</dt><dd><When at={first.publishedAt}>{day(first.publishedAt)}</When></dd></div>}
      <div><dt>Publication</dt><dd>{publication.number}, of <When at={publication.publishedAt}>{day(publication.publishedAt)}</When></dd></div>
      {retracted && <div><dt>Retracted</dt><dd><When at={retracted.at}>{day(retracted.at)}</When></dd></div>}
      <div><dt>Checked</dt><dd>{fourEyes ? "By one person, approved by another" : "Approval by a second person was switched off"}</dd></div>
      {old && <div><dt>Now</dt><dd><a href={`/verdicts/${slug}`}>The present page</a></dd></div>}
    </dl>
  );
}

/** Heads an old number, so that nobody takes it for what stands. */
function OldNotice({ verdict: { retracted, slug, publication } }: { verdict: PublicVerdict }) {
  return (
    <p className="notice op old-notice">
      {retracted
        ? <><b>Retracted on {day(retracted.at)}.</b> {retracted.note} This is publication {publication.number}, kept as it was.</>
        : <><b>Publication {publication.number}, as it was.</b> <a href={`/verdicts/${slug}`}>Read what stands now</a></>}
    </p>
  );
}
