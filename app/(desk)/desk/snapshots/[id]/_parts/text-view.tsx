import { WordsOf } from "./words-of";
import type { SnapshotText } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { partWords } from "../../../../_snapshots/words";
import { counted } from "../../../../_words/claims";
import { quoted } from "../../../../_words/quotation";
import { shownText } from "./kept-text.ts";

type Props = { kept: SnapshotText; quote: string | null; language: string | null };

/** The readable text with the quotation marked in it, or with what comes nearest and how it differs. */
export function TextView({ kept: { text, from, quote: search }, quote, language }: Props) {
  if (text === null) return <p className="kept-says">No text could be read of this snapshot. Paste the text as a further copy, or give a transcript, and the quotation is looked for in it.</p>;
  const near = search?.nearest ?? null;
  const { paragraphs, before, after } = shownText(text, near ? [near] : (search?.at ?? []));
  return (
    <>
      <Verdict search={search} part={partWords(from)} quote={quote} language={language} />
      {before > 0 && <p className="second">{counted(before, "character")} before this are not shown; the whole text is among the files.</p>}
      <div className="kept-text" dir="auto">
        {paragraphs.map(({ start, segments }) => (
          <p key={start} dir="auto">{segments.map((segment) => (segment.ids.length > 0 ? <mark key={segment.start} id={isFirst(segment.start, near ? [near] : (search?.at ?? [])) ? "quotation" : undefined} className={near ? "is-near" : undefined}>{segment.text}</mark> : segment.text))}</p>
        ))}
      </div>
      {after > 0 && <p className="second">{counted(after, "character")} after this are not shown; the whole text is among the files.</p>}
    </>
  );
}

const isFirst = (start: number, ranges: readonly { start: number }[]): boolean => ranges[0]?.start === start;

/** `part`: where in the snapshot, unless that is its readable text. What stands below the words is that part. */
function Verdict({ search, part, quote, language }: { search: SnapshotText["quote"]; part: string | null; quote: string | null; language: string | null }) {
  if (!quote || !search) return <p className="kept-says second">There is no quotation to look for in it.</p>;
  const words = <q lang={language ?? undefined} dir="auto" className="said">{quoted(quote, language).slice(1, -1)}</q>;
  if (search.found) return <p className="kept-says">{part ? `Found in ${part}` : "The quotation stands in it"}: {words} <a href="#quotation">Go to it</a></p>;
  if (!search.nearest) return <p className="kept-says">The quotation does not stand in it, and nothing like it does: {words}</p>;
  return (
    <div className="kept-says">
      <p>The quotation does not stand in it word for word. <a href="#quotation">What comes nearest</a>{part && `, in ${part},`} differs so, from the quotation to what stands there:</p>
      <p className="near-miss" lang={language ?? undefined} dir="auto"><WordsOf pieces={search.nearest.difference} /></p>
    </div>
  );
}
