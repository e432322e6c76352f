/** Key frames of a video: its first frame, each change of scene, and one every few seconds, found by ffmpeg. I/O. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { KeyFrame, Limits } from "./analysis.ts";
import { clock } from "./clock.ts";
import { runConfined, whyItFailed } from "./confined.ts";
import { openOnly } from "./formats.ts";
import { scenesFilter, timesIn } from "./scenes.ts";

/** `damaged` when ffmpeg went to the end and met what it could not decode. */
export type KeyFrames = { frames: KeyFrame[]; problems: string[]; damaged: boolean };
type Given = { ffmpeg: string; demuxer: string; duration: number | null; folder: string; limits: Limits; progress: (fraction: number) => void; signal?: AbortSignal };

/** JPEG files without metadata in `folder`, at most 960 px wide. What was found before a limit ended it is kept. */
export async function keyFrames(path: string, given: Given): Promise<KeyFrames> {
  const { ffmpeg, duration, folder, limits, signal } = given;
  let lines = "";
  const onOutput = (chunk: Buffer): void => {
    lines += chunk.toString("latin1");
    const last = timesIn(lines).at(-1);
    if (duration && last !== undefined) given.progress(Math.min(1, last / duration));
  };
  const ran = await runConfined(ffmpeg, args(path, given), {
    reads: [path], writes: [folder], seconds: limits.decodeSeconds, megabytes: limits.megabytes, outputBytes: 1_000_000, fileBytes: 8_000_000, onOutput, signal,
  });
  const times = timesIn(lines);
  const files = (await readdir(folder)).filter((name) => /^frame-\d{5}\.jpg$/.test(name)).sort();
  const why = whyItFailed(ran);
  // A program that was stopped may have left its last picture half written.
  const whole = files.slice(0, Math.min(times.length, why === null ? files.length : files.length - 1));
  await Promise.all(files.slice(whole.length).map((name) => rm(join(folder, name))));
  const frames = whole.map((name, n) => ({ at: times[n]!, path: join(folder, name) }));
  return { frames, problems: problemsOf(frames, why, given), damaged: why === null && ran.errors !== "" };
}

function problemsOf(frames: KeyFrame[], why: string | null, { duration, limits }: Given): string[] {
  const last = frames.at(-1);
  if (!last) return [`No key frames were found: ${why ?? "no frame could be decoded"}.`];
  if (why) return [`Key frames end at ${clock(last.at)}: ${why}.`];
  if (frames.length >= limits.keyFrames && (duration === null || last.at < duration * 0.9)) return [`Only the first ${frames.length} key frames were kept, up to ${clock(last.at)}.`];
  return [];
}

const args = (path: string, { demuxer, duration, folder, limits }: Given): string[] => [
  "-nostdin", "-hide_banner", "-v", "error", "-max_alloc", "500000000", "-threads", "2", ...openOnly(path, demuxer, limits.pixels),
  "-map", "0:V:0", "-an", "-sn", "-dn", "-vf", scenesFilter(duration, limits.keyFrames), "-vsync", "passthrough", "-frames:v", String(limits.keyFrames),
  "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", "-f", "image2", join(folder, "frame-%05d.jpg"),
];
