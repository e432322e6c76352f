import { WordsDiff } from "@/_components/words-diff";
import type { Conflict } from "../_model/conflict.ts";
import type { Edit } from "../_model/edits.ts";
import { CopyButton } from "./copy-button";
import { actWords, capital, fieldOf, sideWords } from "./words.ts";

/** Yours that can no longer be made, as what it was about is gone: to be copied before it is left. */
export function Lost({ edits }: { edits: readonly Edit[] }) {
  return (
    <section className="conflict-part" aria-labelledby="h-lost">
      <h2 id="h-lost">Cannot be saved any more</h2>
      <p className="second">What these were about was taken away meanwhile, or the claim takes no edits now. Copy what you need.</p>
      <dl className="conflict-list">
        {edits.map((edit, at) => {
          const { what, words } = actWords(edit);
          return <div key={at}><dt>{what} <CopyButton words={words} what={what.toLowerCase()} /></dt><dd className="said conflict-lost" dir="auto">{words || "Nothing to copy."}</dd></div>;
        })}
      </dl>
    </section>
  );
}

/** What they changed that yours does not touch: it stays, whatever is chosen. */
export function Beside({ others, language }: { others: Conflict["others"]; language: string }) {
  return (
    <section className="conflict-part" aria-labelledby="h-beside">
      <h2 id="h-beside">Changed besides, and kept</h2>
      <dl className="conflict-list">
        {others.map((row) => (
          <div key={row.key}>
            <dt>{capital(fieldOf(row))}</dt>
            <dd className="diff" lang={language} dir="auto"><WordsDiff before={row.base === null ? "" : sideWords(row.field, row.base)} after={row.theirs === null ? "" : sideWords(row.field, row.theirs)} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
