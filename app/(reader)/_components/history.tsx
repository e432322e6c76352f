import { publicationWords } from "../../../lib/publishing/plain-words.ts";
import type { PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Changes } from "./changes";
import { Section, When } from "./section";

/** Every publication with its kind, its note and what it changed; the newest first. */
export function History({ verdict: { slug, publications, retracted, evidence } }: { verdict: PublicVerdict }) {
  const names = new Map(evidence.map((item) => [item.key, item.source.name]));
  return (
    <Section id="h-history" title="History" aside="This page never changes without a new entry here.">
      <ol className="history" reversed>
        {retracted && (
          <li>
            <div><h3>Retraction</h3><div className="prose"><p>{retracted.note}</p></div></div>
            <dl className="facts op"><div><dt>Retracted</dt><dd><When at={retracted.at}>{sayDate(retracted.at)}</When></dd></div></dl>
          </li>
        )}
        {publications.map(({ number, kind, note, publishedAt, changes }, index) => (
          <li key={number} id={`publication-${number}`}>
            <div>
              <h3>{publicationWords[kind]}</h3>
              <div className="prose">
                {note && <p>{note}</p>}
                {(retracted || index > 0) && <p><a href={`/verdicts/${slug}/${number}`}>Read it as it was</a></p>}
              </div>
              <Changes changes={changes} names={names} />
            </div>
            <dl className="facts op">
              <div><dt>Publication</dt><dd>{number}{index === 0 && !retracted && ", live"}</dd></div>
              <div><dt>Published</dt><dd><When at={publishedAt}>{sayDate(publishedAt)}</When></dd></div>
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  );
}
