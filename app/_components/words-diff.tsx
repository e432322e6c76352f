import { diffWords } from "../../lib/claims/words-diff.ts";

/** Both wordings in one line: what went is struck through, what came is underlined, and both are said aloud. */
export function WordsDiff({ before, after }: { before: string; after: string }) {
  return (
    <>
      {diffWords(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        return kind === "removed"
          ? <del key={index}><span className="vh">Removed: </span>{text}</del>
          : <ins key={index}><span className="vh">Added: </span>{text}</ins>;
      })}
    </>
  );
}
