/** The loudness of a sound over time, decoded by ffmpeg. I/O. */
import { writeFile } from "node:fs/promises";
import type { Limits } from "./analysis.ts";
import { runConfined, whyItFailed } from "./confined.ts";
import { openOnly } from "./formats.ts";
import { peakMeter } from "./peaks.ts";

const RATE = 8000;

/**
 * Writes `{ seconds, peaks }` as JSON to `out`: at most 2,000 numbers from 0 to 1, each the loudest moment of an equal part.
 * `why` completes "The waveform ends early: …"; `damaged` when parts could not be decoded; `written` is false when there is nothing to hear at all.
 */
export async function waveform(path: string, { ffmpeg, demuxer, out, limits, signal }: { ffmpeg: string; demuxer: string; out: string; limits: Limits; signal?: AbortSignal }): Promise<{ written: boolean; damaged: boolean; why: string | null }> {
  const meter = peakMeter(RATE);
  const args = ["-nostdin", "-hide_banner", "-v", "error", "-max_alloc", "500000000", ...openOnly(path, demuxer, limits.pixels), "-map", "0:a:0", "-vn", "-sn", "-dn", "-ac", "1", "-ar", String(RATE), "-f", "s16le", "pipe:1"];
  // 24 hours of sound, and the file it would otherwise be is never written.
  const ran = await runConfined(ffmpeg, args, { reads: [path], seconds: limits.decodeSeconds, megabytes: limits.megabytes, outputBytes: 24 * 3600 * RATE * 2, fileBytes: 0, onOutput: meter.take, signal });
  const { seconds, peaks } = meter.result();
  if (peaks.length > 0) await writeFile(out, JSON.stringify({ seconds, peaks }));
  return { written: peaks.length > 0, damaged: ran.errors !== "", why: whyItFailed(ran) };
}
