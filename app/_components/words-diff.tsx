import { diffWords } from "../../lib/claims/words-diff.ts";

const english = { lang: "en", removed: "Removed: ", added: "Added: " };

/** Both wordings in one line: what went is struck through, what came is underlined, and both are said aloud. */
export function WordsDiff({ before, after, words = english }: { before: string; after: string; words?: { lang: string; removed: string; added: string } }) {
  return (
    <>
      {diffWords(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        return kind === "removed"
          ? <del key={index}><span className="vh" lang={words.lang}>{words.removed}</span>{text}</del>
          : <ins key={index}><span className="vh" lang={words.lang}>{words.added}</span>{text}</ins>;
      })}
    </>
  );
}
