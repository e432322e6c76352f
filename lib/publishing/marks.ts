/** The drawings of the marks: a shape for each verdict, for pages and for pictures alike. Pure. */
import type { Verdict } from "../claims/words.ts";

export type Mark = Verdict | "retracted";

/** `fill` and `line` are drawn in the mark's colour, `cut` in the colour of the ground. */
export type MarkPart =
  | { shape: "circle"; cx: number; cy: number; r: number; fill?: true; line?: number; dashes?: string; offset?: number }
  | { shape: "path"; d: string; fill?: true; line?: number; round?: true; cut?: number };

/** Drawn on a grid of 16: for sizes up to 16. */
export const smallMarks: Record<Mark, readonly MarkPart[]> = {
  confirmed: [{ shape: "circle", cx: 8, cy: 8, r: 7.5, fill: true }, { shape: "path", d: "m4.5 8.4 2.4 2.4 4.6-5", cut: 1.75 }],
  disputed: [{ shape: "path", d: "M8 .7 15.3 8 8 15.3.7 8Z", fill: true, line: 1.2, round: true }, { shape: "path", d: "M4.5 6.6h7m-7 2.9h7M9.7 4.1 6.3 11.9", cut: 1.25 }],
  unverified: [
    { shape: "circle", cx: 8, cy: 8, r: 6.9, line: 1.4, dashes: "2.9 1.435", offset: 1.45 },
    { shape: "path", d: "M6 6.5C6 5.2 6.8 4.5 8 4.5s2 .75 2 1.8c0 1.5-1.95 1.6-1.95 3.1", line: 1.5 }, { shape: "circle", cx: 8.05, cy: 11.4, r: 1, fill: true },
  ],
  retracted: [{ shape: "path", d: "M3.75 2.75h8.5a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1h-8.5a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1Z", line: 1.5 }, { shape: "path", d: "M0 8h16", line: 2 }],
};

/** Drawn on a grid of 20: for everything larger. */
export const largeMarks: Record<Mark, readonly MarkPart[]> = {
  confirmed: [{ shape: "circle", cx: 10, cy: 10, r: 9.5, fill: true }, { shape: "path", d: "m5.6 10.4 3 3 5.8-6.3", cut: 2 }],
  disputed: [{ shape: "path", d: "M10 .7 19.3 10 10 19.3.7 10Z", fill: true, line: 1.4, round: true }, { shape: "path", d: "M5.75 8.25h8.5m-8.5 3.5h8.5M12.1 5l-4.2 10", cut: 1.5 }],
  unverified: [
    { shape: "circle", cx: 10, cy: 10, r: 8.75, line: 1.5, dashes: "3.06 1.52", offset: 1.53 },
    { shape: "path", d: "M7.6 8.1c0-1.5 1-2.4 2.4-2.4s2.45.9 2.45 2.2c0 1.9-2.4 2-2.4 4", line: 1.75 }, { shape: "circle", cx: 10.05, cy: 14.3, r: 1.15, fill: true },
  ],
  retracted: [{ shape: "path", d: "M5 4h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM0 10h20", line: 2 }],
};
