/** The marks: a shape for each finding and verdict, one set of drawings for readers and desk. Never without its word. */
import { largeMarks, type Mark, type MarkPart, smallMarks } from "../../lib/publishing/marks.ts";
import english from "../../lib/site/messages/en/marks.json" with { type: "json" };

export type { Mark };

/** In English, for the desk; readers' pages have them in their language (`here.words("marks")`). */
export const markWords: Record<Mark, string> = english.words;

/** Sizes up to 16 have drawings of their own grid; larger ones share another. */
export function VerdictMark({ mark, size = 16, className = "" }: { mark: Mark; size?: 14 | 16 | 20 | 24 | 40; className?: string }) {
  const grid = size <= 16 ? 16 : 20;
  const parts = (grid === 16 ? smallMarks : largeMarks)[mark];
  return (
    <svg className={`verdict-mark is-${mark} ${className}`.trim()} width={size} height={size} viewBox={`0 0 ${grid} ${grid}`} aria-hidden="true" focusable="false">
      {parts.map((part, index) => <Part key={index} part={part} />)}
    </svg>
  );
}

/** What is cut out takes the colour of the ground from the sheet, by its class. */
function Part({ part }: { part: MarkPart }) {
  const drawn = {
    fill: part.fill ? "currentColor" : "none",
    ...(part.line !== undefined && { stroke: "currentColor", strokeWidth: part.line }),
  };
  if (part.shape === "circle") {
    const { cx, cy, r, dashes, offset } = part;
    return <circle cx={cx} cy={cy} r={r} {...drawn} {...(dashes && { strokeDasharray: dashes, strokeDashoffset: offset })} />;
  }
  if (part.cut !== undefined) return <path className="mark-cut" d={part.d} fill="none" strokeWidth={part.cut} />;
  return <path d={part.d} {...drawn} {...(part.round && { strokeLinejoin: "round" as const })} />;
}
