/** The sample clips and other whole files, analysed by the real programs. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyseFile, type AnalyseOptions } from "./analyse.ts";
import type { Analysis } from "./analysis.ts";
import { pdf } from "./pdf.fixtures.ts";
import { makeSampleClips } from "./sample-clips.ts";
import { exiftoolScript, findTools } from "./tools.ts";
import { errorLevel, noise, publicPicture } from "./views.ts";

describe("what is known of a file", () => {
  let folder: string, photo: string;
  const analysed = async (path: string, mediaType: string, options: Partial<AnalyseOptions> = {}): Promise<Analysis> => {
    const out = await mkdtemp(join(folder, "out-"));
    return analyseFile({ path, mediaType, bytes: (await stat(path)).size }, { folder: out, ...options });
  };
  const written = async (name: string, bytes: Buffer): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "analyse-"));
    photo = await written("photo.jpg", await sharp({ create: { width: 900, height: 600, channels: 3, background: "#579", noise: { type: "gaussian", mean: 128, sigma: 30 } } }).jpeg().toBuffer());
    execFileSync("perl", [exiftoolScript(), "-q", "-overwrite_original", "-n", "-DateTimeOriginal=2024:05:01 12:00:00", "-OffsetTimeOriginal=+03:00", "-GPSLatitude=50.45", "-GPSLatitudeRef=N", "-Orientation=6", "-Artist=A. Name", photo]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("of the sample clip and its re-upload: three scenes each, at their very frames, and a date in the first alone", async () => {
    const { original, recycled } = await makeSampleClips(join(folder, "clips"));
    const steps = new Set<string>();
    const first = await analysed(original, "video/mp4", { progress: (step) => steps.add(step) });
    expect(first).toMatchObject({ duration: 12, width: 640, height: 360, codecs: ["h264 (High)", "aac (LC)"], createdAt: "2025-06-07T09:00:00Z", createdFrom: "Container:creation_time", problems: [], missing: [], c2pa: { state: "absent" } });
    expect(first.keyFrames.map(({ at }) => at)).toEqual([0, 4, 8]);
    expect([...steps]).toEqual(["metadata", "content credentials", "container", "key frames", "contact sheet", "sound", "done"]);
    expect(await sharp(first.contactSheet!.path).metadata()).toMatchObject({ format: "webp", width: 480, height: 364 });
    expect(await sharp(first.keyFrames[1]!.path).metadata()).toMatchObject({ width: 640, height: 360 });
    const { seconds, peaks } = JSON.parse(await readFile(first.waveform!.path, "utf8")) as { seconds: number; peaks: number[] };
    expect([Math.round(seconds), peaks.length > 1000, peaks.every((peak) => peak >= 0 && peak <= 1)]).toEqual([12, true, true]);

    const second = await analysed(recycled, "video/mp4");
    expect(second).toMatchObject({ width: 480, height: 270, createdAt: null, problems: [] });
    expect(second.keyFrames.map(({ at }) => at)).toEqual([0, 3, 7]);
  });

  it("of a photograph: its time and zone as written, its place marked, and derivatives without any of it", async () => {
    const { width, height, createdAt, createdFrom, metadata, thumbnail, problems } = await analysed(photo, "image/jpeg");
    expect({ width, height, createdAt, createdFrom, problems }).toEqual({ width: 600, height: 900, createdAt: "2024-05-01T12:00:00+03:00", createdFrom: "ExifIFD:DateTimeOriginal", problems: [] });
    expect(metadata.find(({ name }) => name === "GPSLatitude")).toEqual({ group: "GPS", name: "GPSLatitude", value: "50.45", sensitive: true });
    const copy = join(folder, "public.webp");
    await publicPicture(photo, copy, 400);
    for (const path of [thumbnail!.path, copy]) {
      const { exif, xmp, iptc, icc, height: tall } = await sharp(path).metadata();
      expect([exif, xmp, iptc, icc, tall]).toEqual([undefined, undefined, undefined, undefined, path === copy ? 400 : 640]);
      expect((await readFile(path, "latin1")).includes("A. Name")).toBe(false);
    }
  });

  it("shows by its error levels what was pasted in after the last saving, and refuses what is no picture", async () => {
    const flat = await sharp({ create: { width: 400, height: 200, channels: 3, background: "#808080" } }).jpeg({ quality: 90 }).toBuffer();
    const pasted = await sharp({ create: { width: 100, height: 100, channels: 3, background: "#808080", noise: { type: "gaussian", mean: 128, sigma: 40 } } }).png().toBuffer();
    const path = await written("montage.png", await sharp(flat).composite([{ input: pasted, left: 250, top: 50 }]).png().toBuffer());
    const mean = async (file: string, left: number): Promise<number> => (await sharp(await sharp(file).extract({ left, top: 60, width: 80, height: 80 }).toBuffer()).stats()).channels[0]!.mean;
    await errorLevel(path, join(folder, "levels.png"));
    expect(await mean(join(folder, "levels.png"), 260)).toBeGreaterThan(20 + (await mean(join(folder, "levels.png"), 50)));
    await noise(path, join(folder, "noise.png"));
    expect((await sharp(join(folder, "noise.png")).metadata()).width).toBe(400);
    await expect(noise(await written("no.png", Buffer.from("no picture")), join(folder, "never.png"))).rejects.toThrow(/^This view of the picture cannot be made: it is damaged, or none of/);
  });

  it("of a PDF: its text page by page, its scripts named and never run", async () => {
    const path = await written("paper.pdf", pdf(["First page.", "Second page."], "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert(1)) >>] >> >>"));
    const { text, pages, metadata, problems } = await analysed(path, "application/pdf");
    expect({ text, pages, problems }).toEqual({ text: "First page.\fSecond page.", pages: 2, problems: [] });
    expect(metadata).toContainEqual({ group: "PDF", name: "Scripts", value: "The file carries scripts. They were not run." });
    expect(await analysed(path, "application/pdf", { limits: { pages: 1 } })).toMatchObject({ text: "First page.", pages: 2, problems: ["The text is not whole: only the first 1 of 2 pages were read."] });
  });

  it("is less, and says so, where a program is not installed", async () => {
    const tools = await findTools({ PATH: process.env.PATH, FFMPEG_PATH: "/nowhere/ffmpeg", FFPROBE_PATH: "/nowhere/ffprobe" });
    const path = await written("clip.mp4", Buffer.from("not read"));
    expect(await analysed(path, "video/mp4", { tools })).toMatchObject({ duration: null, keyFrames: [], missing: ["ffprobe (apt install ffmpeg)", "ffmpeg (apt install ffmpeg)"] });
    expect(await analysed(photo, "image/jpeg", { tools: { ...tools, exiftool: { ...tools.exiftool, path: null } } })).toMatchObject({ width: 600, metadata: [], missing: ["exiftool (apt install perl)"] });
  });

  it("is not waited for when the person gives up", async () => {
    const given = new AbortController();
    await mkdir(join(folder, "given-up"));
    await expect(analyseFile({ path: photo, mediaType: "image/jpeg", bytes: 1 }, { folder: join(folder, "given-up"), signal: given.signal, progress: () => given.abort(new Error("cancelled")) })).rejects.toThrow("cancelled");
  });
});
