import { MoveRight } from "lucide-react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { WordsDiff } from "@/_components/words-diff";
import type { Verdict } from "../../../../../../../lib/claims/words.ts";
import { quoted } from "../../../../../_words/quotation";
import type { Line } from "../../_model/ledger.ts";

/** One change, readable without the claim around it. */
export function PlainLine({ line, language }: { line: Line; language: string }) {
  return (
    <div>
      <dt>{line.title}{line.aside && <span className="second" dir="auto">{line.aside}</span>}</dt>
      <dd><Body line={line} language={language} /></dd>
    </div>
  );
}

function Body({ line, language }: { line: Line; language: string }) {
  switch (line.shows) {
    case "words": return <p className="diff" lang={line.language ?? language} dir="auto"><WordsDiff before={line.before} after={line.after} /></p>;
    case "mark": return <p className="was-is"><Marked mark={line.before} was /><MoveRight className="icon" aria-hidden="true" /><span className="sr">became</span><Marked mark={line.after} /></p>;
    case "values": return <p className="was-is" dir="auto">{line.before && <span className="was">{line.before}</span>}{line.before && line.after && <><MoveRight className="icon" aria-hidden="true" /><span className="sr">became</span></>}<span>{line.after ?? "taken away"}</span></p>;
    case "item": {
      const Words = line.change === "added" ? "ins" : "del";
      return <><p><Words dir="auto">{line.sourceName}</Words></p>{line.item.quote && <p className="quote" lang={line.item.language ?? undefined} dir="auto">{quoted(line.item.quote, line.item.language)}</p>}</>;
    }
  }
}

function Marked({ mark, was = false }: { mark: Verdict | null; was?: boolean }) {
  if (!mark) return <span className="second">none</span>;
  return <span className={was ? "mark-word was" : "mark-word"}><VerdictMark mark={mark} size={16} />{markWords[mark]}</span>;
}
