/** Video and sound: the container's facts, content credentials, key frames with a contact sheet, and the waveform. I/O. */
import { join } from "node:path";
import { askOne } from "./ask-child.ts";
import type { Work } from "./analyse.ts";
import { mayCarryCredentials } from "./credential-marker.ts";
import { demuxersFor } from "./formats.ts";
import { keyFrames } from "./key-frames.ts";
import { probe, type Probed } from "./probe.ts";
import { missingAmong } from "./tools.ts";
import { waveform } from "./waveform.ts";

export async function analyseMoving(work: Work): Promise<void> {
  const { tools, analysis, progress } = work;
  analysis.missing.push(...missingAmong(tools, ["ffprobe", "ffmpeg"]));
  progress("content credentials", 0);
  await credentials(work);
  progress("container", 0);
  const facts = await container(work);
  if (!facts || !tools.ffmpeg.path) return;
  if (facts.video) await frames(work, tools.ffmpeg.path);
  if (facts.sound) await sound(work, tools.ffmpeg.path);
}

async function container({ file, limits, signal, tools, analysis }: Work): Promise<Probed["facts"]> {
  if (!tools.ffprobe.path) return null;
  const { facts, metadata, why } = await probe(file.path, { ffprobe: tools.ffprobe.path, demuxer: demuxersFor(file.mediaType)!, bytes: file.bytes, limits, ...(signal ? { signal } : {}) });
  if (!facts) {
    analysis.problems.push(`The container was not read: ${why}.`);
    return null;
  }
  const { duration, width, height, codecs, createdAt, problems } = facts;
  Object.assign(analysis, { duration, width, height, codecs, ...(createdAt && !analysis.createdAt ? { createdAt, createdFrom: "Container:creation_time" } : {}) });
  analysis.metadata.push(...metadata);
  analysis.problems.push(...problems);
  if (!facts.video && !facts.sound) analysis.problems.push("The container holds neither pictures nor sound.");
  return facts;
}

async function credentials({ file, limits, signal, trustList, analysis }: Work): Promise<void> {
  const { path, mediaType } = file;
  if (!(await mayCarryCredentials(path, mediaType))) return;
  const input = { path, mediaType, ...(trustList ? { trustList } : {}) };
  // All of a big file is hashed once.
  const answer = await askOne("credentials", input, { reads: [path], seconds: limits.seconds + file.bytes / 20_000_000, megabytes: limits.megabytes, signal });
  if (answer.result) analysis.c2pa = answer.result;
  else analysis.problems.push(`Content credentials were not checked: ${answer.why}.`);
}

async function frames({ file, folder, limits, progress, signal, analysis }: Work, ffmpeg: string): Promise<void> {
  progress("key frames", 0);
  const { duration } = analysis;
  const found = await keyFrames(file.path, {
    ffmpeg, demuxer: demuxersFor(file.mediaType)!, duration, folder, limits, progress: (fraction) => progress("key frames", Math.floor(fraction * 100)), ...(signal ? { signal } : {}),
  });
  analysis.keyFrames = found.frames;
  analysis.problems.push(...found.problems);
  if (found.damaged) analysis.problems.push("Parts of the film are damaged: ffmpeg could not decode all of it.");
  const [first] = found.frames;
  if (!first) return;
  analysis.thumbnail = { path: first.path };
  progress("contact sheet", 0);
  const out = join(folder, "contact-sheet.webp");
  const sheet = await askOne("contactSheet", { frames: found.frames, out }, { reads: [], writes: [folder], seconds: limits.seconds, megabytes: limits.megabytes, signal });
  if (sheet.result) analysis.contactSheet = { path: out };
  else analysis.problems.push(`The contact sheet was not made: ${sheet.why}.`);
}

async function sound({ file, folder, limits, progress, signal, analysis }: Work, ffmpeg: string): Promise<void> {
  progress("sound", 0);
  const out = join(folder, "waveform.json");
  const { written, damaged, why } = await waveform(file.path, { ffmpeg, demuxer: demuxersFor(file.mediaType)!, out, limits, ...(signal ? { signal } : {}) });
  if (written) analysis.waveform = { path: out };
  if (damaged && !why) analysis.problems.push("Parts of the sound are damaged: ffmpeg could not decode all of it.");
  if (why) analysis.problems.push(written ? `The waveform ends early: ${why}.` : `There is no waveform: ${why}.`);
}
