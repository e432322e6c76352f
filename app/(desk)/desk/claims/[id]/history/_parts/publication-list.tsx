import Link from "next/link";
import { sayDate } from "../../../../../../../lib/when.ts";
import { publicationKindWords } from "../../_model/labels.ts";
import type { HistoryProps } from "./history-screen";
import { publishedRevision } from "./published-revision.ts";

/** What readers were given, newest first, with the way to each page of theirs. */
export function PublicationList({ claim: { slug }, publications, events }: Pick<HistoryProps, "claim" | "publications" | "events">) {
  return (
    <section aria-labelledby="h-publications">
      <h2 id="h-publications">Publications</h2>
      {publications.length === 0 && <p className="second">Readers have not seen this claim.</p>}
      <ol className="history-publications">
        {publications.map(({ number, kind, note, publishedAt, retracted }, at) => {
          const revision = publishedRevision(events.items, number, publications.length);
          const before = publishedRevision(events.items, number - 1, publications.length);
          return (
            <li key={number}>
              <p><b>Publication {number}</b>, {publicationKindWords[kind].toLowerCase()}{at === 0 && !retracted && ", live"}{revision !== null && <span className="second">, revision {revision}</span>}</p>
              <time className="second" dateTime={publishedAt}>{sayDate(publishedAt)}</time>
              {note && <p className="history-note" dir="auto">{note}</p>}
              {retracted && <p>Retracted, <time dateTime={retracted.at}>{sayDate(retracted.at)}</time>: <span dir="auto">{retracted.note}</span></p>}
              <p className="history-links">
                <a href={at === 0 && !retracted ? `/verdicts/${slug ?? ""}` : `/verdicts/${slug ?? ""}/${number}`}>The readers’ page</a>
                {revision !== null && before !== null && number > 1 && <Link href={`?from=${before}&to=${revision}`} scroll={false}>What it changed</Link>}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
