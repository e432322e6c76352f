/**
 * Makes the two clips of the sample case: `sample-video.mp4` and `sample-video-recycled.mp4`, the same material as somebody
 * would upload it again. `node lib/media/sample-clips.ts <folder>`. I/O.
 */
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findTools } from "./tools.ts";

const run = promisify(execFile);
const font = join(process.cwd(), "node_modules", "@expo-google-fonts", "source-serif-4", "700Bold", "SourceSerif4_700Bold.ttf");
/** Three scenes of four seconds that share neither colours nor forms. */
const scenes = [
  "testsrc2=s=640x360:r=25:d=4",
  "mandelbrot=s=640x360:r=25:start_scale=1:end_scale=0.3:end_pts=200:maxiter=400",
  "mandelbrot=s=640x360:r=25:start_x=-0.7463:start_y=0.1102:start_scale=0.012:end_scale=0.006:end_pts=200:maxiter=400,hue=h=160:s=0.7",
];

/** 12 s, 640 × 360 px at 25 frames a second, H.264 and AAC, made on 7 June 2025 at 9:00 UTC; and its copy of 480 px, at a lower rate, less its first second and its date. */
export async function makeSampleClips(folder: string, ffmpeg?: string): Promise<{ original: string; recycled: string }> {
  const program = ffmpeg ?? (await findTools()).ffmpeg.path;
  if (!program) throw new Error("The sample clips are made with ffmpeg, which is not installed. Run: apt install ffmpeg");
  await mkdir(folder, { recursive: true });
  const original = join(folder, "sample-video.mp4"), recycled = join(folder, "sample-video-recycled.mp4");
  const joined = `${scenes.map((_, n) => `[${n}:v]trim=duration=4,format=yuv420p,setsar=1[s${n}]`).join(";")};[s0][s1][s2]concat=n=3,drawtext=fontfile='${font}':text=SAMPLE:fontsize=48:fontcolor=white:borderw=3:bordercolor=black:x=(w-tw)/2:y=h-th-20[v]`;
  const quiet = ["-nostdin", "-hide_banner", "-v", "error", "-y"];
  const same = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart"];
  await run(program, [
    ...quiet, ...scenes.flatMap((scene) => ["-f", "lavfi", "-i", scene]), "-f", "lavfi", "-i", "sine=frequency=330:sample_rate=44100:d=12",
    "-filter_complex", joined, "-map", "[v]", "-map", "3:a", ...same, "-crf", "26", "-b:a", "96k", "-t", "12", "-metadata", "creation_time=2025-06-07T09:00:00Z", original,
  ]);
  await run(program, [...quiet, "-ss", "1", "-i", original, "-vf", "scale=480:-2", ...same, "-crf", "34", "-b:a", "48k", "-map_metadata", "-1", recycled]);
  return { original, recycled };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    process.stderr.write("usage: node lib/media/sample-clips.ts <folder>\n");
    process.exitCode = 2;
  } else process.stdout.write(`${Object.values(await makeSampleClips(folder)).join("\n")}\n`);
}
