/** Small whole files of each format, and what is left of them after a bad line or a bad disk. I/O. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { pdf } from "./pdf.fixtures.ts";

export type Hostile = { name: string; mediaType: string; bytes: Buffer; /** Nothing sensible can be said of it, so a problem must be told. */ hopeless?: true };
export type Random = () => number;

/** Mulberry32: the same files in every run. */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const moving: [string, string, string[]][] = [
  ["mp4", "video/mp4", ["-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"]], ["webm", "video/webm", ["-c:v", "libvpx", "-c:a", "libvorbis"]],
  ["mkv", "video/matroska", ["-c:v", "mpeg4", "-c:a", "flac"]], ["avi", "video/vnd.avi", ["-c:v", "mjpeg", "-c:a", "pcm_s16le"]], ["flv", "video/x-flv", ["-c:v", "flv1", "-an"]],
  ["mp3", "audio/mpeg", ["-vn"]], ["wav", "audio/wav", ["-vn"]], ["ogg", "audio/ogg", ["-vn", "-c:a", "libvorbis"]], ["flac", "audio/flac", ["-vn"]],
];

/** One of each, made by sharp and by one run of ffmpeg. */
export async function wholeFiles(folder: string, ffmpeg: string): Promise<Hostile[]> {
  const outputs = moving.flatMap(([ending, , codecs]) => [...(codecs.includes("-vn") ? [] : ["-map", "0:v"]), "-map", "1:a", ...codecs, join(folder, `whole.${ending}`)]);
  await promisify(execFile)(ffmpeg, ["-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=96x64:r=10:d=1", "-f", "lavfi", "-i", "sine=d=1", ...outputs]);
  const films = await Promise.all(moving.map(async ([ending, mediaType]) => ({ name: ending, mediaType, bytes: await readFile(join(folder, `whole.${ending}`)) })));

  const picture = sharp({ create: { width: 160, height: 120, channels: 3, background: "#357", noise: { type: "gaussian", mean: 120, sigma: 40 } } });
  const pictures = await Promise.all((["jpeg", "png", "webp", "gif", "avif", "tiff"] as const).map(async (format) => ({ name: format, mediaType: `image/${format}`, bytes: await picture.clone().toFormat(format).toBuffer() })));
  const avif = pictures.find(({ name }) => name === "avif")!.bytes;
  const heic = Buffer.from(avif.toString("latin1").replaceAll("avif", "heic"), "latin1");
  return [...films, ...pictures, { name: "heic", mediaType: "image/heic", bytes: heic }, { name: "pdf", mediaType: "application/pdf", bytes: pdf(["A short page."]) }];
}

/** Two cut off and three with flipped bits of each. */
export function broken(whole: readonly Hostile[], next: Random): Hostile[] {
  return whole.flatMap(({ name, mediaType, bytes }) => [
    ...[0.02, 0.3 + next() * 0.6].map((part, n) => ({ name: `${name} cut off ${n}`, mediaType, bytes: bytes.subarray(0, Math.max(1, Math.floor(bytes.length * part))) })),
    ...[3, 30, 300].map((flips) => ({ name: `${name} with ${flips} bits flipped`, mediaType, bytes: flipped(bytes, flips, next) })),
  ]);
}

/** Half of the flips hit the first 300 bytes, where headers are, but never the signature by which its type is known. */
function flipped(bytes: Buffer, flips: number, next: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let n = 0; n < flips; n++) {
    const at = 12 + Math.floor(next() * (n % 2 ? Math.min(300, copy.length) : copy.length));
    if (at < copy.length) copy[at]! ^= 1 << Math.floor(next() * 8);
  }
  return copy;
}
