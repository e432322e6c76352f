/** What keeping evidence costs: a capture, key frames beside ffmpeg's plain decoding, looking a frame up, hashing beside sha256sum. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aWeb } from "../lib/capture/fixtures.ts";
import { capturePage } from "../lib/capture/capture-page.ts";
import { findChromium } from "../lib/capture/find-chromium.ts";
import { analyseFile } from "../lib/media/analyse.ts";
import { makeSampleClips } from "../lib/media/sample-clips.ts";
import { findTools } from "../lib/media/tools.ts";
import { suite as hashing } from "./hashing.ts";
import { speed } from "./parts/likeness-speed.ts";
import { median, type Row, type Suite, withRatios } from "./suite.ts";

const ROUNDS = 5;

export const suite: Suite = async (options) => {
  const root = mkdtempSync(join(tmpdir(), "bench-evidence-"));
  try {
    return [...await capturing(root, options.say), ...await keyFrames(root, options.say), ...speed(options.say), ...await hashing(options)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

async function capturing(root: string, say: (words: string) => void): Promise<Row[]> {
  if (findChromium() === null) { say("no Chromium: nothing is captured"); return []; }
  const web = await aWeb();
  const runs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`capturing a page, ${round + 1} of ${ROUNDS}`);
    const folder = join(root, `capture-${round}`);
    await mkdir(folder);
    const before = performance.now();
    const { state } = await capturePage({ url: `http://${web.host}/article`, folder, allowPrivate: [web.host] }, { progress: () => undefined, signal: AbortSignal.timeout(120_000) });
    if (state !== "done") throw new Error(`The page was not captured whole (${state})`);
    runs.push((performance.now() - before) / 1000);
  }
  web.close();
  return [{ group: "a page of 12 requests", name: "captured: picture, print, text, inert copy, WACZ", figure: median(runs), unit: "s", runs, ratios: {} }];
}

/** In turns, so that whatever else the machine does meets both alike. */
async function keyFrames(root: string, say: (words: string) => void): Promise<Row[]> {
  const { ffmpeg } = await findTools();
  if (!ffmpeg.path) { say("no ffmpeg: no key frames"); return []; }
  const { original } = await makeSampleClips(root, ffmpeg.path);
  const long = join(root, "long.mp4");
  execFileSync(ffmpeg.path, ["-v", "error", "-stream_loop", "9", "-i", original, "-c", "copy", long]);
  const frames = 120 * 25;
  const [plain, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`key frames, ${round + 1} of ${ROUNDS}`);
    let before = performance.now();
    execFileSync(ffmpeg.path, ["-v", "error", "-threads", "2", "-i", long, "-map", "0:v", "-f", "null", "-"]);
    plain.push(frames / ((performance.now() - before) / 1000));
    const folder = join(root, `frames-${round}`);
    await mkdir(folder);
    before = performance.now();
    await analyseFile({ path: long, mediaType: "video/mp4", bytes: Number(execFileSync("stat", ["-c", "%s", long])) }, { folder });
    ours.push(frames / ((performance.now() - before) / 1000));
  }
  return withRatios([
    { group: "a video of 2 minutes, 640 × 360", name: "ffmpeg, decoding alone", figure: median(plain), unit: "frames/s", runs: plain, ratios: {} },
    { group: "a video of 2 minutes, 640 × 360", name: "the whole analysis: metadata, key frames, contact sheet, waveform", figure: median(ours), unit: "frames/s", runs: ours, ratios: {} },
  ], ["ffmpeg, decoding alone"]);
}
