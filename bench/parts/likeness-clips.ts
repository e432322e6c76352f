/** Clips of three scenes each behind one title card, what others make of them, and what is recognised. I/O. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Frame, keyFramesOf, recognised, uploadAgain } from "../../lib/likeness/recycled-clips.fixtures.ts";
import { drawn, type Drawing, randomFrom } from "./likeness-scenes.ts";
import sharp from "sharp";

export type ClipResult = { change: string; clips: number; recognised: number; othersShown: number; othersTaken: number };

const CLIPS = 8;
const SCENES: readonly Drawing[] = ["speaker", "street", "landscape", "night"];

const CHANGES: Record<string, Parameters<typeof uploadAgain>[2]> = {
  "first second cut, 240 px": {},
  "crop 4 %": { filter: "crop=iw*0.96:ih*0.96" },
  "crop 8 %, at a corner": { filter: "crop=iw*0.92:ih*0.92:0:0" },
  "crop 15 %": { filter: "crop=iw*0.85:ih*0.85" },
  "crop 15 %, off the middle": { filter: "crop=iw*0.85:ih*0.85:iw*0.03:ih*0.12" },
  mirror: { filter: "hflip" },
  "mirror and crop 8 %": { filter: "hflip,crop=iw*0.92:ih*0.92:iw*0.06:ih*0.02" },
  logo: { filter: "drawbox=x=iw-78:y=8:w=70:h=26:color=red:t=fill" },
  "caption bar": { filter: "drawbox=x=0:y=ih*0.82:w=iw:h=ih*0.18:color=0xb00000:t=fill" },
  "low bitrate": { quality: 44 },
  letterbox: { filter: "pad=iw:ih*1.3:0:oh*0.115:black" },
  "a quarter faster": { filter: "setpts=PTS/1.25" },
};

/** Every copy is looked up among all the originals. */
export async function clips(folder: string, say: (words: string) => void): Promise<ClipResult[]> {
  const originals = new Map<string, Frame[]>();
  for (let at = 0; at < CLIPS; at += 1) {
    say(`making clips: ${at + 1} of ${CLIPS}`);
    await makeClip(join(folder, `${at}.mp4`), at);
    originals.set(String(at), await keyFramesOf(join(folder, `${at}.mp4`)));
  }
  const results: ClipResult[] = [count("none: another clip", [...originals].map(([name, frames]) => ({ name, matches: recognised(frames, new Map([...originals].filter(([other]) => other !== name))).map(({ fileId }) => fileId) })))];
  for (const [order, [change, options]] of Object.entries(CHANGES).entries()) {
    say(`uploading clips again: ${change}`);
    const tried: Tried[] = [];
    for (const name of originals.keys()) {
      const copy = join(folder, `${name}-${order}.mp4`);
      uploadAgain(join(folder, `${name}.mp4`), copy, options);
      tried.push({ name, matches: recognised(await keyFramesOf(copy), originals).map(({ fileId }) => fileId) });
    }
    results.push(count(change, tried));
  }
  return results;
}

type Tried = { name: string; matches: string[] };

function count(change: string, tried: readonly Tried[]): ClipResult {
  const own = tried.filter(({ name, matches }) => matches.includes(name)).length;
  const shown = tried.reduce((sum, { matches }) => sum + matches.length, 0);
  return { change, clips: change.startsWith("none") ? 0 : tried.length, recognised: own, othersShown: tried.length * (CLIPS - 1), othersTaken: shown - own };
}

/** The title card for two seconds, then three scenes of different length, through which the camera moves. */
async function makeClip(path: string, seed: number): Promise<void> {
  const random = randomFrom(seed + 500);
  const stills = [Buffer.from(drawn("slide", 77)), ...[0, 1, 2].map((at) => Buffer.from(drawn(SCENES[(seed + at) % SCENES.length] as Drawing, 7000 + seed * 10 + at)))];
  const lengths = [2, random.between(2, 5), random.between(2, 5), random.between(2, 5)];
  const inputs: string[] = [];
  for (const [at, still] of stills.entries()) {
    writeFileSync(`${path}.${at}.png`, await sharp(still).resize(400, 225).flatten().png().toBuffer());
    inputs.push("-loop", "1", "-r", "10", "-t", (lengths[at] ?? 2).toFixed(1), "-i", `${path}.${at}.png`);
  }
  const moving = stills.map((_, at) => `[${at}:v]crop=320:180:x='${at === 0 ? 40 : `8*t+${Math.round(random.between(0, 20))}`}':y='${at === 0 ? 20 : "4*t"}',setsar=1,format=yuv420p[v${at}]`).join(";");
  execFileSync("ffmpeg", ["-v", "error", "-y", "-threads", "1", ...inputs, "-filter_complex", `${moving};${stills.map((_, at) => `[v${at}]`).join("")}concat=n=${stills.length}:v=1`, "-c:v", "libx264", "-preset", "veryfast", "-crf", "22", path]);
}
