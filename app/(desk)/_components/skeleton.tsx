import type { ReactNode } from "react";

const WIDTHS = [75, 60, 90, 45, 75, 60] as const;
type Width = 90 | 75 | 60 | 45 | 30 | 15;

/** A still bar where words will be. */
export function Bone({ width = 75, tall = false }: { width?: Width; tall?: boolean }) {
  return <span className={`bone w-${width}${tall ? " is-tall" : ""}`} />;
}

/** The real layout, still, while it loads; the words are read out at once and shown after a second. */
export function Skeleton({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <output className="sr">{words}</output>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** Rows of a list that is loading. */
export function RowBones({ rows = 6 }: { rows?: number }) {
  return Array.from({ length: rows }, (_, at) => (
    <div className="list-row bones" key={at}><Bone width={WIDTHS[at % WIDTHS.length] ?? 75} tall /><Bone width={30} /></div>
  ));
}
