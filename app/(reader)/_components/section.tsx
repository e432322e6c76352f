import type { ReactNode } from "react";

/** One row of the grid: a hung heading, and what stands beside it. */
export function Section({ id, title, aside, className = "", children }: { id: string; title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <section className={`sect ${className}`.trim()} aria-labelledby={id}>
      <div className="hung">
        <h2 id={id}>{title}</h2>
        {aside && <p className="op quiet">{aside}</p>}
      </div>
      <div className="body">{children}</div>
    </section>
  );
}

/** A date or time as given: the machine's form in the attribute, the reader's in the text. */
export function When({ at, children }: { at: string; children: ReactNode }) {
  return <time dateTime={at}>{children}</time>;
}
