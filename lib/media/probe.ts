/** What a container says of itself, read by ffprobe. I/O. */
import type { Limits, MetadataRow } from "./analysis.ts";
import { runConfined, whyItFailed } from "./confined.ts";
import { openOnly } from "./formats.ts";
import { factsFrom, type Facts, type FfprobeReport } from "./probe-facts.ts";

export type Probed = { facts: Facts; metadata: MetadataRow[]; why: null } | { facts: null; metadata: []; why: string };

/** `demuxer` from formats.ts. `why` completes "The container was not read: …". */
export async function probe(path: string, { ffprobe, demuxer, bytes, limits, signal }: { ffprobe: string; demuxer: string; bytes: number; limits: Limits; signal?: AbortSignal }): Promise<Probed> {
  const args = ["-v", "error", "-hide_banner", "-max_alloc", "200000000", "-show_format", "-show_streams", "-of", "json", ...openOnly(path, demuxer, limits.pixels)];
  const ran = await runConfined(ffprobe, args, { reads: [path], seconds: limits.seconds, megabytes: limits.megabytes, outputBytes: 5_000_000, signal });
  const why = whyItFailed(ran);
  if (why) return { facts: null, metadata: [], why };
  try {
    return { ...factsFrom(JSON.parse(ran.stdout.toString("utf8")) as FfprobeReport, bytes), why: null };
  } catch {
    return { facts: null, metadata: [], why: "it cannot be read" };
  }
}
