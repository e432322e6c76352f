import { Fragment } from "react";
import { diffWords } from "../../lib/claims/words-diff.ts";

const english = { lang: "en", removed: "Removed: ", added: "Added: " };

/** Both wordings in one line: what went is struck through, what came is underlined, and both are said aloud. */
export function WordsDiff({ before, after, words = english }: { before: string; after: string; words?: { lang: string; removed: string; added: string } }) {
  return (
    <>
      {diffWords(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        const { lead, core, tail } = withoutEnds(text);
        return kind === "removed"
          ? <Fragment key={index}>{lead}<del><span className="vh" lang={words.lang}>{words.removed}</span>{core}</del>{tail}</Fragment>
          : <Fragment key={index}>{lead}<ins><span className="vh" lang={words.lang}>{words.added}</span>{core}</ins>{tail}</Fragment>;
      })}
    </>
  );
}

/** The line ends with the word, not with the space beside it; where only space changed, it is what is shown. */
function withoutEnds(text: string): { lead: string; core: string; tail: string } {
  const core = text.trim();
  if (core === "") return { lead: "", core: text, tail: "" };
  const start = text.indexOf(core);
  return { lead: text.slice(0, start), core, tail: text.slice(start + core.length) };
}
