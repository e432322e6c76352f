/** The programs that read media, and whether they are here. I/O. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

export type ToolName = "ffmpeg" | "ffprobe" | "exiftool";
/** `path` is null when it is not installed; `bring` is the one command that brings it; `without` says what is missed. */
export type Tool = { name: string; path: string | null; version: string | null; bring: string; without: string };
export type Tools = Record<ToolName, Tool>;

const run = promisify(execFile);
const root = (...parts: string[]): string => join(/* turbopackIgnore: true */ process.cwd(), ...parts);

/** exiftool's own Perl script, as its npm package ships it; Perl reads it. */
export const exiftoolScript = (): string => root("node_modules", "exiftool-vendored.pl", "bin", "exiftool");

const wanted: Record<ToolName, { setting: string | null; names: string[]; version: string[]; bring: string; without: string }> = {
  ffmpeg: { setting: "FFMPEG_PATH", names: ["ffmpeg"], version: ["-version"], bring: "apt install ffmpeg", without: "No key frames, contact sheet or waveform." },
  ffprobe: { setting: "FFPROBE_PATH", names: ["ffprobe"], version: ["-version"], bring: "apt install ffmpeg", without: "Duration, size and codecs of video and sound stay unknown." },
  exiftool: { setting: null, names: ["perl"], version: [exiftoolScript(), "-ver"], bring: "apt install perl", without: "No EXIF, XMP, IPTC or container metadata." },
};

/**
 * Looks each program up: the environment's setting (FFMPEG_PATH, FFPROBE_PATH) before PATH. A setting that names no program
 * that answers counts as not installed, and no other is taken in its place.
 */
export async function findTools(env: Record<string, string | undefined> = process.env): Promise<Tools> {
  const names = Object.keys(wanted) as ToolName[];
  const tools = await Promise.all(names.map(async (name): Promise<[ToolName, Tool]> => [name, await find(name, env)]));
  return Object.fromEntries(tools) as Tools;
}

const KEEP_MS = 60_000;

/** Looks at most once a minute: a program is started to be asked. */
export function keptAMinute<Found>(look: () => Promise<Found>): () => Promise<Found> {
  let kept: { at: number; found: Promise<Found> } | null = null;
  return () => {
    if (!kept || Date.now() - kept.at > KEEP_MS) kept = { at: Date.now(), found: look() };
    return kept.found;
  };
}

/** The same for this process's own environment. */
export const toolsHere = keptAMinute(() => findTools());

function find(name: ToolName, env: Record<string, string | undefined>): Promise<Tool> {
  const { setting, names, ...about } = wanted[name];
  const set = setting ? env[setting] : undefined;
  return toolAt(set || names.map((file) => onPath(file, env.PATH ?? "")).find((file) => file !== null) || null, { name, ...about });
}

/** A program at a path, asked for its version; not installed where there is no path, or nothing answers. */
export async function toolAt(path: string | null, { version, ...about }: Pick<Tool, "name" | "bring" | "without"> & { version: string[] }): Promise<Tool> {
  const absent: Tool = { ...about, path: null, version: null };
  if (!path) return absent;
  try {
    const { stdout } = await run(path, version, { timeout: 10_000, maxBuffer: 100_000 });
    return { ...absent, path, version: /\d+(\.\d+)+/.exec(stdout)?.[0] ?? null };
  } catch {
    return absent;
  }
}

const onPath = (name: string, path: string): string | null => path.split(delimiter).filter(Boolean).map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;

/** "ffmpeg (apt install ffmpeg)" for each that is not here. */
export const missingAmong = (tools: Partial<Tools>, names: readonly ToolName[]): string[] =>
  names.filter((name) => !tools[name]?.path).map((name) => `${name} (${wanted[name].bring})`);
