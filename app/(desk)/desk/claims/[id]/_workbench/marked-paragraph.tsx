import Link from "next/link";
import { markWords } from "@/_components/verdict-mark";
import type { PassageParagraph } from "../_model/passages.ts";

type Segment = PassageParagraph["segments"][number];

/** A paragraph of an article with this claim's words lit, and other claims' words underlined by their verdict's line. */
export function MarkedParagraph({ paragraph, drifted }: { paragraph: PassageParagraph; drifted: boolean }) {
  return (
    <p>
      {paragraph.segments.map((segment) => {
        const words = <OthersWords segment={segment} />;
        return segment.own ? <mark key={segment.start} className={drifted ? "anchor is-drifted" : "anchor"}>{words}</mark> : <span key={segment.start}>{words}</span>;
      })}
    </p>
  );
}

/** Where several claims share words, the link leads to the first; each has a line of its own beside the article. */
function OthersWords({ segment: { text, others } }: { segment: Segment }) {
  const [other] = others;
  if (!other) return <>{text}</>;
  const says = `${other.verdict ? markWords[other.verdict] : "No verdict yet"}: ${other.statement}`;
  return <Link className={other.state === "drifted" ? "anchor is-drifted" : "anchor"} data-mark={other.verdict ?? undefined} href={`/desk/claims/${other.claimId}`} title={says} prefetch={false}>{text}</Link>;
}
