/** Facts from ffprobe's JSON report; its numbers are the file's own words and may be anything. */
import type { MetadataRow } from "./analysis.ts";
import { isSensitive } from "./sensitive.ts";

type Tags = Record<string, string>;
type Stream = {
  index?: number; codec_type?: string; codec_name?: string; profile?: string; width?: number; height?: number; duration?: string; avg_frame_rate?: string;
  disposition?: { attached_pic?: number }; side_data_list?: { rotation?: number }[]; tags?: Tags;
};
/** The part we read of `ffprobe -show_format -show_streams -of json`. */
export type FfprobeReport = { format?: { format_name?: string; duration?: string; tags?: Tags }; streams?: Stream[] };

/** `video` and `sound` say whether the file holds moving pictures and something to hear. */
export type Facts = { duration: number | null; width: number | null; height: number | null; codecs: string[]; createdAt: string | null; video: boolean; sound: boolean; problems: string[] };

const MOST_ROWS = 200;
const LEAST_BITS = 1000;

/** `bytes` is the file's size, by which a made-up duration is known: nothing moves or sounds at less than a thousand bits a second. */
export function factsFrom(report: FfprobeReport, bytes: number): { facts: Facts; metadata: MetadataRow[] } {
  const streams = (report.streams ?? []).slice(0, 100);
  const video = streams.find((stream) => stream.codec_type === "video" && stream.disposition?.attached_pic !== 1);
  const written = [report.format?.duration, ...streams.map((stream) => stream.duration)].map(Number).filter((seconds) => !Number.isNaN(seconds));
  const duration = written.find((seconds) => seconds > 0 && seconds * LEAST_BITS <= bytes * 8) ?? null;
  const problems = duration === null ? ["The container gives no duration that makes sense."] : [];
  return {
    facts: {
      duration, ...shown(video), codecs: [...new Set(streams.filter((stream) => stream.codec_name).map(codecName))], createdAt: creationTime(report.format?.tags?.creation_time),
      video: video !== undefined, sound: streams.some((stream) => stream.codec_type === "audio"), problems,
    },
    metadata: [...rows("Container", { format: report.format?.format_name ?? "", ...report.format?.tags }), ...streams.flatMap((stream) => rows(`Stream ${stream.index ?? "?"}`, stream.tags))].slice(0, MOST_ROWS),
  };
}

/** Turned by a quarter where the file asks for it. */
function shown(video: Stream | undefined): { width: number | null; height: number | null } {
  const { width, height } = video ?? {};
  if (!width || !height || width < 0 || height < 0) return { width: null, height: null };
  const rotation = video?.side_data_list?.find((side) => side.rotation !== undefined)?.rotation ?? 0;
  return Math.abs(rotation) % 180 === 90 ? { width: height, height: width } : { width, height };
}

const codecName = ({ codec_name: name, profile }: Stream): string => (profile && profile !== "unknown" ? `${name} (${profile})` : name!);

/** ISO 8601 or nothing: cameras that have no clock write the first second of 1904 or 1970. */
function creationTime(written: string | undefined): string | null {
  if (!written || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(written) || /^(1904|1970)-01-01T/.test(written)) return null;
  return Number.isNaN(Date.parse(written)) ? null : written.replace(/\.0+(?=Z|$)/, "");
}

function rows(group: string, tags: Tags = {}): MetadataRow[] {
  return Object.entries(tags).filter(([, value]) => value !== "").map(([name, value]) => ({ group, name: name.slice(0, 100), value: String(value).slice(0, 500), ...(isSensitive(name) ? { sensitive: true } : {}) }));
}
