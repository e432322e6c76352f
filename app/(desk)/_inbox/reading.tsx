"use client";

import { ArrowLeft, Download, ShieldAlert } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import type { Closing } from "../../../lib/inbox/words.ts";
import { age, sayDate } from "../../../lib/when.ts";
import { Button, ButtonLink } from "../_components/button";
import { languageWords } from "../_words/articles";
import { type InboxTab, inboxHref } from "./tabs";
import type { Deed } from "./use-closing";
import { inboxKindWords, inboxStateWords, sizeWords } from "./words";

export type ReadingProps = {
  item: InboxItem; tab: InboxTab; now: Date; isEditor: boolean;
  can: { takeOver: boolean; answer: boolean; close: boolean };
  onDeed: (deed: Deed) => void; onClose: (as: Closing) => void;
};

/** One message, whole. Everything in it was written by a stranger. */
export function Reading({ item, tab, now, can, isEditor, onDeed, onClose }: ReadingProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => { body.current?.scrollTo(0, 0); }, [item.id]);
  return (
    <article className="preview reading" aria-labelledby="reading-title">
      <div className="preview-body" ref={body} tabIndex={-1}>
        <p className="reading-back"><Link className="quiet" href={inboxHref(tab)}><ArrowLeft className="icon" aria-hidden="true" />Inbox</Link></p>
        <h2 id="reading-title">{inboxKindWords[item.kind]}<span className="second">, {inboxStateWords[item.state].toLowerCase()}</span></h2>
        <p className="facts-line">
          <span>received {sayDate(item.receivedAt.slice(0, 10))}, {age(new Date(item.receivedAt), now)} ago</span>
          {item.language && <span>{languageWords(item.language)}</span>}
        </p>
        {item.verdict && <About verdict={item.verdict} />}
        {item.text ? <p className="sent-words" lang={item.language ?? undefined} dir="auto">{item.text}</p> : <p className="second reading-part">Sent without words.</p>}
        {item.link && <><h3>Link</h3><p className="reading-address"><a href={item.link} rel="noreferrer noopener" target="_blank"><bdi>{item.link}</bdi></a></p></>}
        {item.file && <SentFile id={item.id} file={item.file} />}
        {item.contact && <><h3>How to reach them</h3><p className="reading-address" dir="auto">{item.contact}</p><p className="help">Seen here alone, and erased when this is {item.kind === "tip" ? "put away" : "answered or put away"}.</p></>}
        <Became item={item} />
      </div>
      <Foot item={item} can={can} isEditor={isEditor} onDeed={onDeed} onClose={onClose} />
    </article>
  );
}

function About({ verdict: { claimId, slug, statement, language, publication, now, retracted } }: { verdict: NonNullable<InboxItem["verdict"]> }) {
  return (
    <>
      <h3>On the verdict</h3>
      <p className="said" lang={language} dir="auto"><Link href={`/desk/claims/${claimId}`} prefetch={false}>{statement}</Link></p>
      <p className="help">
        Written about publication {publication}{now > publication ? `; the newest is ${now}` : ""}{retracted ? ", retracted since" : ""}. <a href={`/verdicts/${slug}`}>The readers’ page</a>
      </p>
    </>
  );
}

function SentFile({ id, file }: { id: string; file: NonNullable<InboxItem["file"]> }) {
  return (
    <>
      <h3>File</h3>
      <p className="reading-address"><bdi>{file.name}</bdi> <span className="second">{file.mediaType}, {sizeWords(file.bytes)}</span></p>
      <p className="reading-warning"><ShieldAlert className="icon" aria-hidden="true" /><span>A stranger’s file, which nobody has looked at. Open it only where it can do no harm.</span></p>
      <p><a className="quiet" href={`/api/v1/inbox/${id}/file`}><Download className="icon" aria-hidden="true" />Download the file</a></p>
    </>
  );
}

function Became({ item: { claim, article, answer } }: { item: InboxItem }) {
  return (
    <>
      {(claim || article) && <h3>What it became</h3>}
      {claim && <p className="said" lang={claim.language} dir="auto"><span className="second">Claim: </span><Link href={`/desk/claims/${claim.id}`} prefetch={false}>{claim.statement}</Link></p>}
      {article && <p className="said" lang={article.language} dir="auto"><span className="second">Article: </span><Link href={`/desk/articles/${article.id}`} prefetch={false}>{article.title}</Link></p>}
      {answer && (
        <>
          <h3>Answered in public</h3>
          <p className="said" lang={answer.language} dir="auto">{answer.question}</p>
          <p className="sent-words" lang={answer.language} dir="auto">{answer.answer}</p>
          <p className="help">{sayDate(answer.at.slice(0, 10))}{answer.correctedIn === null ? "" : `, corrected in publication ${answer.correctedIn}`}. <a href="/corrections">The corrections page</a></p>
        </>
      )}
    </>
  );
}

/** Once a tip was taken over, the next step is in what it became. */
function wentInto({ claim, article }: InboxItem): { href: string; words: string } | null {
  if (claim) return { href: `/desk/claims/${claim.id}`, words: "Open the claim" };
  return article ? { href: `/desk/articles/${article.id}`, words: "Open the article" } : null;
}

function Foot({ item, can, isEditor, onDeed, onClose }: Pick<ReadingProps, "item" | "can" | "isEditor" | "onDeed" | "onClose">) {
  if (item.kind === "error_report" && item.state === "new" && !isEditor) return <p className="preview-foot second">An editor answers error reports.</p>;
  if (!can.takeOver && !can.answer && !can.close) return null;
  const made = wentInto(item);
  return (
    <div className="preview-foot">
      {made && <ButtonLink kind="primary" href={made.href}>{made.words}</ButtonLink>}
      {can.takeOver && <Button kind={made ? "other" : "primary"} keys="c" onClick={() => onDeed("claim")}>{item.claim ? "Make another claim" : "Make a claim"}</Button>}
      {can.takeOver && <Button keys="a" onClick={() => onDeed("article")}>{item.article ? "Make another article" : "Make an article"}</Button>}
      {can.answer && <Button kind="primary" keys="r" onClick={() => onDeed("answer")}>Answer in public</Button>}
      {can.close && <Button kind="quiet" keys="d" onClick={() => onClose("closed")}>Put away</Button>}
      {can.close && <Button kind="quiet" keys="S" onClick={() => onClose("spam")}>Spam</Button>}
    </div>
  );
}
