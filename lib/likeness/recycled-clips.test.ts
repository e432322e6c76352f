import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Frame, keyFramesOf, makeClip, recognised, uploadAgain } from "./recycled-clips.fixtures.ts";
import { saidOf } from "./said.ts";

const folder = mkdtempSync(join(tmpdir(), "likeness-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

let copies = 0;
const again = async (options: Parameters<typeof uploadAgain>[2]): Promise<Frame[]> => {
  copies += 1;
  uploadAgain(join(folder, "sample.mp4"), join(folder, `copy-${copies}.mp4`), options);
  return keyFramesOf(join(folder, `copy-${copies}.mp4`));
};
const aClip = async (name: string, scenes: readonly string[]): Promise<Frame[]> => {
  makeClip(join(folder, `${name}.mp4`), scenes);
  return keyFramesOf(join(folder, `${name}.mp4`));
};

let sample: Frame[] = [];
let unrelated: Frame[] = [];
let alike: Frame[] = [];

beforeAll(async () => {
  sample = await aClip("sample", ["testsrc2", "mandelbrot=start_scale=0.3:maxiter=400", "life=ratio=0.3:seed=7:mold=30:death_color=0x404080,gblur=4"]);
  unrelated = await aClip("unrelated", ["sierpinski=seed=4", "mandelbrot=start_x=-0.16:start_y=-1.04:start_scale=0.05:maxiter=400", "cellauto=rule=110:seed=3,gblur=3"]);
  alike = await aClip("alike", ["smptehdbars", "mandelbrot=start_x=-0.74:start_y=-0.13:start_scale=0.01:maxiter=400", "life=ratio=0.3:seed=99:mold=30:death_color=0x404080,gblur=4"]);
}, 60_000);

describe("a clip that was uploaded again", () => {
  test("has its scenes found", () => {
    expect(sample.map(({ at }) => at)).toEqual([0, 4, 8]);
  });

  const changes: [name: string, options: Parameters<typeof uploadAgain>[2]][] = [
    ["smaller and without its first second", {}],
    ["cropped by 4 %", { filter: "crop=iw*0.96:ih*0.96" }],
    ["cropped by 8 % at a corner", { filter: "crop=iw*0.92:ih*0.92:0:0" }],
    ["cropped by 15 %", { filter: "crop=iw*0.85:ih*0.85" }],
    ["mirrored", { filter: "hflip" }],
    ["mirrored and cropped", { filter: "hflip,crop=iw*0.92:ih*0.92" }],
    ["with a logo", { filter: "drawbox=x=iw-90:y=8:w=80:h=30:color=red:t=fill" }],
    ["at a lower bitrate", { quality: 42 }],
    ["letterboxed", { filter: "pad=iw:ih*1.3:0:oh*0.115:black" }],
  ];
  test.each(changes)("%s, each is recognised as the other", async (name, options) => {
    const copy = await again(options);
    const mirrored = name.startsWith("mirrored");
    for (const [here, there, shift] of [[copy, sample, -1], [sample, copy, 1]] as const) {
      const matches = recognised(here, new Map([["other", there], ["unrelated", unrelated], ["alike", alike]]));
      expect(matches.map(({ fileId }) => fileId)).toEqual(["other"]);
      expect(matches[0]?.frames.length).toBeGreaterThanOrEqual(2);
      expect(matches[0]?.mirrored).toBe(mirrored);
      expect(Math.abs((matches[0]?.shift ?? 0) - shift)).toBeLessThan(0.3);
    }
  });

  test("is found again, with the seconds that match, and in words", async () => {
    const [match] = recognised(await again({ filter: "hflip" }), new Map([["sample", sample]]));
    expect(match?.frames.slice(-2).map(({ here, there }) => [Math.round(here), Math.round(there)])).toEqual([[3, 4], [7, 8]]);
    expect(match && saidOf(match)).toMatch(/^[23] of 3 frames, shifted by 1\.0 s, mirrored$/);
  });
});

describe("a still", () => {
  test("grabbed from a clip is found in it", () => {
    const [match] = recognised([{ at: 0, hashes: sample[1]?.hashes ?? [] }], new Map([["unrelated", unrelated], ["sample", sample]]), true);
    expect(match).toMatchObject({ fileId: "sample", frames: [{ here: 0, there: 4, distance: 0 }], still: "here" });
  });
});

test("clips that have nothing in common, or only their composition, are not matched", () => {
  expect(recognised(sample, new Map([["unrelated", unrelated], ["alike", alike]]))).toEqual([]);
  expect(recognised(unrelated, new Map([["sample", sample], ["alike", alike]]))).toEqual([]);
});
