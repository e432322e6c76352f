/** What an analysis found, as it is laid out for people. Pure. */
import type { AnalysisShape, MatchShape } from "../../../lib/evidence/analysis-shapes.ts";
import { timeCode } from "./time-code";

type Row = AnalysisShape["metadata"][number];
export type Group = { name: string; rows: Row[] };

/** In the order in which the groups came. */
export const groupsOf = (rows: readonly Row[]): Group[] => [...Map.groupBy(rows, ({ group }) => group)].map(([name, of]) => ({ name, rows: of }));

type Frame = AnalysisShape["keyFrames"][number];

/** The key frame nearest to a second; null where there are none. */
export function nearestFrame(frames: readonly Frame[], at: number): Frame | null {
  return frames.reduce<Frame | null>((best, frame) => (best === null || Math.abs(frame.at - at) < Math.abs(best.at - at) ? frame : best), null);
}

/** The two moments that are most alike. */
export function mostAlike({ frames }: Pick<MatchShape, "frames">): MatchShape["frames"][number] | null {
  return frames.reduce<MatchShape["frames"][number] | null>((best, frame) => (best === null || frame.distance < best.distance ? frame : best), null);
}

/** "12.000 s, 640 × 360 px, h264 (High), aac (LC)": what is known of it in a line. */
export function factsLine({ duration, width, height, codecs, pages }: Pick<AnalysisShape, "duration" | "width" | "height" | "codecs" | "pages">): string {
  return [
    duration !== null && `${timeCode(duration)} long`, width !== null && height !== null && `${width} × ${height} px`, ...codecs,
    pages !== null && (pages === 1 ? "1 page" : `${pages} pages`),
  ].filter(Boolean).join(" · ");
}

/** A time as the file writes it: a zone is never guessed. */
export function createdWords({ createdAt, createdFrom }: Pick<AnalysisShape, "createdAt" | "createdFrom">): string | null {
  if (createdAt === null) return null;
  const zone = /(Z|[+-]\d\d:\d\d)$/.test(createdAt) || !createdAt.includes("T") ? "" : ", in a time zone that it does not give";
  return `${createdAt.replace("T", ", ").replace(/Z$/, " UTC")}${zone}${createdFrom ? ` (${createdFrom})` : ""}. Anybody can change this.`;
}

export { isWorking } from "../../../lib/evidence/words.ts";

/** What a browser may show by itself of a type; null for the rest, a vector picture too: it can run scripts. */
export function familyOf(mediaType: string): "image" | "video" | "audio" | null {
  const [family] = mediaType.split("/");
  if (mediaType === "image/svg+xml") return null;
  return family === "image" || family === "video" || family === "audio" ? family : null;
}

/** An SVG path around the peaks, above and below the middle of a field 100 high; silence is a hair's line. */
export function outlineOf(peaks: readonly number[]): string {
  const bar = (peak: number, at: number): string => { const half = Math.max(peak * 48, 0.5); return `M${at} ${(50 - half).toFixed(1)}h1v${(2 * half).toFixed(1)}h-1z`; };
  return peaks.map(bar).join("");
}
