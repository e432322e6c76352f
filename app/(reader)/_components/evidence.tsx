import { Hash } from "@/_components/hash";
import { VerdictMark } from "@/_components/verdict-mark";
import { keptCopiesTold } from "../../../lib/publishing/kept-copies.ts";
import type { PublicEvidence } from "../../../lib/publishing/shapes.ts";
import type { Thread } from "../../../lib/publishing/threads.ts";
import type { Here } from "../../../lib/site/here.ts";
import { fileIn, missingIn } from "../../../lib/site/file-words.ts";
import { sourceIn, speaksFor } from "../../../lib/site/source-words.ts";
import { markIn } from "./mark-word";
import { Quoted, Remarks } from "./quotation";
import { When } from "./section";

/** One origin with everything that hangs on it; `original` is the language in which the desk wrote the verdict; `isLinked` where its sources have pages. */
export function OriginThread({ here, thread, id, original, isLinked }: { here: Here; thread: Thread; id: string; original: string; isLinked: boolean }) {
  return (
    <section className={thread.kind === "origin" ? "origin" : "origin uncounted"} aria-labelledby={id}>
      <div className="origin-head">
        <ThreadHead here={here} thread={thread} id={id} />
      </div>
      <ol className="items">
        {thread.items.map((item) => <Item key={item.key} here={here} item={item} original={original} isLinked={isLinked} />)}
      </ol>
    </section>
  );
}

function ThreadHead({ here, thread, id }: { here: Here; thread: Thread; id: string }) {
  const t = here.words("evidence");
  switch (thread.kind) {
    case "origin": return (
      <>
        <h3 id={id}>
          {t.rich("origin", { number: thread.number, name: thread.source.name, itself: thread.itself && thread.source.kind !== "unnamed" ? "yes" : "no", n: (chunks) => <span className="n">{chunks}</span> })}
        </h3>
        <p className="op">{speaksFor(here, thread)}{thread.items.length > 1 && ` ${t("reports", { count: thread.items.length })}`}</p>
      </>
    );
    case "loop": return <><h3 id={id}>{t("noOrigin")}</h3><p className="op">{t("noOriginText")}</p></>;
    case "uncounted": return <><h3 id={id}>{t("uncounted")}</h3><p className="op">{t("uncountedText")}</p></>;
  }
}

function Item({ here, item, original, isLinked }: { here: Here; item: PublicEvidence; original: string; isLinked: boolean }) {
  const { source, finding } = item;
  return (
    <li className="item" id={item.key}>
      <VerdictMark mark={finding} size={20} />
      <div>
        <p className="who">
          {here.words("evidence").rich(finding === "unverified" ? "unverifiedBy" : "by", {
            word: (chunks) => <span className={`word is-${finding}`}>{chunks}</span>,
            source: (chunks) => (isLinked && source.slug ? <a href={here.link(`/sources/${source.slug}`)}>{chunks}</a> : <b>{chunks}</b>),
            kind: (chunks) => <span className="quiet">{chunks}</span>,
            mark: markIn(here, finding), name: source.name, what: sourceIn(here, source),
          })}
        </p>
        <Quoted here={here} item={item} original={original} />
        <Remarks here={here} item={item} />
      </div>
      <Facts here={here} item={item} />
    </li>
  );
}

function Facts({ here, item: { publishedAt, snapshots } }: { here: Here; item: PublicEvidence }) {
  const t = here.words("evidence");
  const copies = keptCopiesTold(snapshots);
  if (!publishedAt && copies.length === 0) return null;
  return (
    <dl className="facts op">
      {publishedAt && <div><dt>{t("published")}</dt><dd><When at={publishedAt}>{here.date(publishedAt)}</When></dd></div>}
      {copies.map(({ sha256, at, file, missing }) => (
        <div key={sha256 + at}>
          <dt>{t.rich(file ? "keptSince" : "pageKept", { when: (chunks) => <When at={at}>{chunks}</When>, date: here.day(at) })}</dt>
          <dd>{file ? fileIn(here, file) : t("manifest")}<br />SHA-256 <Hash sha256={sha256} />{missing && <><br />{missingIn(here, missing)}</>}</dd>
        </div>
      ))}
    </dl>
  );
}
