/** The marks: a shape for each finding and verdict, one set of drawings for readers and desk. Never without its word. */
import type { ReactNode } from "react";
import type { Verdict } from "../../lib/claims/words.ts";

export type Mark = Verdict | "retracted";

export const markWords: Record<Mark, string> = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified", retracted: "Retracted" };

/** Sizes up to 16 have drawings of their own grid; larger ones share another. */
export function VerdictMark({ mark, size = 16, className = "" }: { mark: Mark; size?: 14 | 16 | 20 | 24 | 40; className?: string }) {
  const grid = size <= 16 ? 16 : 20;
  return (
    <svg className={`verdict-mark is-${mark} ${className}`.trim()} width={size} height={size} viewBox={`0 0 ${grid} ${grid}`} aria-hidden="true" focusable="false">
      {(grid === 16 ? small : large)[mark]}
    </svg>
  );
}

const cut = { className: "mark-cut", fill: "none" } as const;
const drawn = { fill: "none", stroke: "currentColor" } as const;

const small: Record<Mark, ReactNode> = {
  confirmed: <><circle cx="8" cy="8" r="7.5" fill="currentColor" /><path {...cut} d="m4.5 8.4 2.4 2.4 4.6-5" strokeWidth="1.75" /></>,
  disputed: <><path d="M8 .7 15.3 8 8 15.3.7 8Z" fill="currentColor" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" /><path {...cut} d="M4.5 6.6h7m-7 2.9h7M9.7 4.1 6.3 11.9" strokeWidth="1.25" /></>,
  unverified: <><circle {...drawn} cx="8" cy="8" r="6.9" strokeWidth="1.4" strokeDasharray="2.9 1.435" strokeDashoffset="1.45" /><path {...drawn} d="M6 6.5C6 5.2 6.8 4.5 8 4.5s2 .75 2 1.8c0 1.5-1.95 1.6-1.95 3.1" strokeWidth="1.5" /><circle cx="8.05" cy="11.4" r="1" fill="currentColor" /></>,
  retracted: <><path {...drawn} d="M3.75 2.75h8.5a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1h-8.5a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1Z" strokeWidth="1.5" /><path d="M0 8h16" stroke="currentColor" strokeWidth="2" /></>,
};

const large: Record<Mark, ReactNode> = {
  confirmed: <><circle cx="10" cy="10" r="9.5" fill="currentColor" /><path {...cut} d="m5.6 10.4 3 3 5.8-6.3" strokeWidth="2" /></>,
  disputed: <><path d="M10 .7 19.3 10 10 19.3.7 10Z" fill="currentColor" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" /><path {...cut} d="M5.75 8.25h8.5m-8.5 3.5h8.5M12.1 5l-4.2 10" strokeWidth="1.5" /></>,
  unverified: <><circle {...drawn} cx="10" cy="10" r="8.75" strokeWidth="1.5" strokeDasharray="3.06 1.52" strokeDashoffset="1.53" /><path {...drawn} d="M7.6 8.1c0-1.5 1-2.4 2.4-2.4s2.45.9 2.45 2.2c0 1.9-2.4 2-2.4 4" strokeWidth="1.75" /><circle cx="10.05" cy="14.3" r="1.15" fill="currentColor" /></>,
  retracted: <path {...drawn} d="M5 4h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM0 10h20" strokeWidth="2" />,
};
