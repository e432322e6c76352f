/** Clips made by ffmpeg, what re-uploading does to them, and their key frames. Small, so that tests take seconds. I/O. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { hashesOf } from "./hashes-of.ts";
import { fromHex } from "./hex.ts";
import { likenessesOf } from "./likenesses.ts";
import { create } from "./look-up.ts";
import { type Item, type Match, matchesOf } from "./matching.ts";
import { type PartHash, storedOf } from "./parts.ts";

export type Frame = { at: number; hashes: PartHash[] };

const SIZE = "320x180";
const MARK = "drawbox=x=10:y=150:w=70:h=18:color=white:t=fill";

/** A clip of scenes, four seconds each, of ffmpeg's own sources ("Video Sources" in its filter documentation), marked in every frame. */
export function makeClip(path: string, scenes: readonly string[]): void {
  const inputs = scenes.flatMap((scene) => {
    const [source = "", ...filters] = scene.split(",");
    return ["-f", "lavfi", "-t", "4", "-i", [`${source}${source.includes("=") ? ":" : "="}size=${SIZE}:rate=5`, ...filters].join(",")];
  });
  const joined = `${scenes.map((_, at) => `[${at}:v]format=yuv420p,setsar=1[v${at}]`).join(";")};${scenes.map((_, at) => `[v${at}]`).join("")}concat=n=${scenes.length}:v=1,${MARK}`;
  ffmpeg([...inputs, "-filter_complex", joined, "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", path]);
}

/** The same material as somebody else uploads it again: cut, encoded anew and, with `filter`, changed. */
export function uploadAgain(from: string, to: string, { filter = "null", quality = 30, cut = 1 }: { filter?: string; quality?: number; cut?: number }): void {
  ffmpeg(["-ss", String(cut), "-i", from, "-vf", `${filter},scale=240:-2`, "-map_metadata", "-1", "-c:v", "libx264", "-preset", "veryfast", "-crf", String(quality), to]);
}

/** The first frame and one at each change of scene, with their hashes. */
export async function keyFramesOf(clip: string): Promise<Frame[]> {
  const folder = `${clip}.frames`;
  mkdirSync(folder);
  const told = ffmpeg(["-i", clip, "-vf", "select=eq(n\\,0)+gt(scene\\,0.2),metadata=print:file=-", "-fps_mode", "vfr", "-q:v", "3", join(folder, "%03d.jpg")]);
  const times = [...told.matchAll(/pts_time:([\d.]+)/g)].map(([, time]) => Number(time));
  const frames: Frame[] = [];
  for (const [at, name] of readdirSync(folder).sort().entries()) frames.push({ at: times[at] ?? 0, hashes: await hashesOf(join(folder, name)) });
  return frames;
}

/** What a newcomer matches among the earlier ones: hashes, look-up and rules together. */
export function recognised(here: readonly Frame[], earlier: ReadonlyMap<string, readonly Frame[]>, still = false): Match[] {
  const lookUp = create();
  const refs: { fileId: string; at: number }[] = [];
  for (const [fileId, frames] of earlier) for (const { at, hashes } of frames) {
    for (const hash of storedOf(hashes)) lookUp.add(fromHex(hash.hex), refs.length);
    refs.push({ fileId, at });
  }
  const likenesses = here.flatMap((frame) => likenessesOf(frame, lookUp, (ref) => refs[ref]));
  return matchesOf(itemOf(here, still), likenesses, new Map([...earlier].map(([fileId, frames]) => [fileId, itemOf(frames, false)])));
}

export const itemOf = (frames: readonly Frame[], still: boolean): Item => ({ still, frames: frames.map(({ at, hashes }) => ({ at, hash: fromHex(hashes[0]?.hex ?? "") })) });

function ffmpeg(options: readonly string[]): string {
  return execFileSync("ffmpeg", ["-v", "error", "-y", "-threads", "1", ...options], { encoding: "utf8" });
}
