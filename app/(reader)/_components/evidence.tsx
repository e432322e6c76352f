import { Hash } from "@/_components/hash";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { isRightToLeft } from "../../../lib/articles/language.ts";
import { languageWords, sourceWords, speaksFor } from "../../../lib/publishing/plain-words.ts";
import type { PublicEvidence } from "../../../lib/publishing/shapes.ts";
import { type Thread } from "../../../lib/publishing/threads.ts";
import { sayDate } from "../../../lib/when.ts";
import { When } from "./section";

/** One origin with everything that hangs on it. */
export function OriginThread({ thread, id }: { thread: Thread; id: string }) {
  return (
    <section className={thread.kind === "origin" ? "origin" : "origin uncounted"} aria-labelledby={id}>
      <div className="origin-head">
        <ThreadHead thread={thread} id={id} />
      </div>
      <ol className="items">
        {thread.items.map((item) => <Item key={item.key} item={item} />)}
      </ol>
    </section>
  );
}

function ThreadHead({ thread, id }: { thread: Thread; id: string }) {
  switch (thread.kind) {
    case "origin": return (
      <>
        <h3 id={id}><span className="n">Origin {thread.number}:</span> {thread.source.name}{thread.itself && thread.source.kind !== "unnamed" ? " itself" : ""}</h3>
        <p className="op">{speaksFor(thread)}{thread.items.length > 1 && ` ${thread.items.length} reports draw on it. They count once.`}</p>
      </>
    );
    case "loop": return <><h3 id={id}>No origin</h3><p className="op">These reports lead to no origin: they rely on one another, or on a source that is not reliable.</p></>;
    case "uncounted": return <><h3 id={id}>Does not count</h3><p className="op">Looked at and shown, but nothing rests on it.</p></>;
  }
}

function Item({ item }: { item: PublicEvidence }) {
  const { source, finding } = item;
  return (
    <li className="item" id={item.key}>
      <VerdictMark mark={finding} size={20} />
      <div>
        <p className="who">
          <span className={`word is-${finding}`}>{markWords[finding]}</span>{finding === "unverified" ? ": " : " by "}
          {source.url ? <a href={source.url} rel="nofollow noreferrer">{source.name}</a> : <b>{source.name}</b>}, <span className="quiet">{sourceWords(source)}</span>
        </p>
        <Words item={item} />
        <p className="aside op">{remarks(item).join(" ")}{item.url && <> <a href={item.url} rel="nofollow noreferrer">Original page</a></>}</p>
      </div>
      <Facts item={item} />
    </li>
  );
}

function Words({ item: { quote, language, translation } }: { item: PublicEvidence }) {
  const direction = language && isRightToLeft(language) ? { dir: "rtl" as const } : {};
  return (
    <>
      {quote && <blockquote className="quote" {...(language && { lang: language })} {...direction}>{quote}</blockquote>}
      {translation && <p className="gloss">“{translation}”</p>}
    </>
  );
}

function remarks({ reliesOn, language, translation, counts, whyNot, source, quote, locator, graphic, attribution }: PublicEvidence): string[] {
  return [
    reliesOn.length > 0 ? `Takes this from ${reliesOn.map((each) => each.name).join(", ")}.` : "",
    attribution === "unnamed" && reliesOn.length > 0 ? "The speaker is not named." : "",
    language && language !== "en" ? `In ${languageWords(language)}${translation ? "; our translation" : ""}.` : "",
    locator ? `At ${locator}.` : "",
    !counts && whyNot ? whyNot : "",
    graphic ? "It shows distressing things." : "",
    source.confidential && !quote ? "Its words are kept back, so that nobody can tell who it is." : "",
  ].filter((remark) => remark !== "");
}

function Facts({ item: { publishedAt, snapshots } }: { item: PublicEvidence }) {
  const files = snapshots.flatMap(({ at, files: each }) => each.map((file) => ({ ...file, at })));
  if (!publishedAt && files.length === 0) return null;
  return (
    <dl className="facts op">
      {publishedAt && <div><dt>Published</dt><dd><When at={publishedAt}>{sayDate(publishedAt)}</When></dd></div>}
      {files.map((file) => (
        <div key={file.sha256 + file.at}>
          <dt>Kept since <When at={file.at}>{sayDate(file.at.slice(0, 10))}</When>, {file.mediaType}</dt>
          <dd>SHA-256 <Hash sha256={file.sha256} /></dd>
        </div>
      ))}
    </dl>
  );
}
