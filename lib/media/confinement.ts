/** By which of the system's means a hostile file's reader is held: bubblewrap, or util-linux, or what there is. I/O. */
import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { Bounds } from "./confined.ts";

export type Confinement = {
  /** The command to start in place of `program`. */
  wrap: (program: string, args: readonly string[], bounds: Bounds) => string[];
  /** What holds, and what this system does not give, in words for the settings page. */
  words: string[];
  network: "cut off" | "reachable";
  memory: "limited" | "watched by nobody";
  files: "only what is named" | "what this account may read";
};

type Parts = { cut: "bwrap" | "unshare" | "unshare as its own user" | null; drop: boolean; limit: boolean; nice: boolean };

const system = ["/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts"];
const tried = promisify(execFile);
let found: Promise<Confinement> | undefined;

/** Found out once, by trying: what a kernel permits differs between machines and containers. */
export const confinement = (): Promise<Confinement> => (found ??= findOut());

async function findOut(): Promise<Confinement> {
  const parts: Parts = { cut: null, drop: false, limit: false, nice: false };
  const bounds: Bounds = { reads: [], seconds: 5, megabytes: 1000 };
  const works = async (change: Partial<Parts>): Promise<boolean> => {
    const [command, ...args] = wrapWith({ ...parts, ...change }, "true", [], bounds);
    const held = await tried(command!, args, { timeout: 5000 }).then(() => true, () => false);
    if (held) Object.assign(parts, change);
    return held;
  };
  await works({ nice: true });
  await works({ limit: true });
  for (const cut of ["bwrap", "unshare", "unshare as its own user"] as const) if (await works({ cut })) break;
  if (parts.cut !== "bwrap") await works({ drop: true });
  return {
    wrap: (program, args, given) => wrapWith(parts, program, args, given),
    network: parts.cut ? "cut off" : "reachable",
    memory: parts.limit ? "limited" : "watched by nobody",
    files: parts.cut === "bwrap" ? "only what is named" : "what this account may read",
    words: inWords(parts),
  };
}

function inWords(parts: Parts): string[] {
  return [
    parts.cut ? "Programs that read evidence have no network." : "Programs that read evidence could reach the network: this system permits neither bubblewrap nor unshare. ffmpeg is told to open files only.",
    parts.limit ? "Their memory is limited." : "Their memory is not limited: prlimit is missing (apt install util-linux).",
    parts.cut === "bwrap" ? "They see no file but the one they read." : "They can read what the desk can read: bubblewrap is missing (apt install bubblewrap).",
  ];
}

function wrapWith(parts: Parts, program: string, args: readonly string[], bounds: Bounds): string[] {
  const command = [program, ...args];
  // RLIMIT_DATA, for address space (`--as`) would also count what V8 and WebAssembly reserve and never touch.
  if (parts.limit) command.unshift("prlimit", `--data=${bounds.megabytes * 1_000_000}`, `--fsize=${bounds.fileBytes ?? 50_000_000}`, `--cpu=${Math.ceil(bounds.seconds) * 4}`, "--core=0", "--nofile=256", "--");
  // SIGKILL comes also when the desk's own process dies, so that nothing goes on alone.
  if (parts.drop) command.unshift("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--pdeathsig", "KILL", "--");
  if (parts.cut === "bwrap") command.unshift("bwrap", ...bubble(program, bounds), "--");
  else if (parts.cut) command.unshift("unshare", "--net", ...(parts.cut === "unshare" ? [] : ["--map-root-user"]), "--");
  if (parts.nice) command.unshift("nice", "-n", "10");
  return command;
}

function bubble(program: string, { reads, writes = [], cwd = "/" }: Bounds): string[] {
  const home = program.startsWith("/") && existsSync(program) ? [dirname(realpathSync(program)), dirname(program)] : [];
  const readable = [...system, ...home, ...reads].filter(existsSync).flatMap((path) => ["--ro-bind", path, path]);
  return [
    "--unshare-all", "--die-with-parent", "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev",
    ...readable, ...writes.flatMap((path) => ["--bind", path, path]), "--chdir", cwd,
  ];
}
