/** The load generator: wrk when it is there, else autocannon; on another core than the server. */
import { spawnSync, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { cpus } from "node:os";
import { join } from "node:path";

const has = (command: string): boolean => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
const canPin = has("taskset") && cpus().length > 1;
/** The server's core, and the generator's. */
export const [SERVER_CORE, LOAD_CORE] = [0, 1];
export const generator = has("wrk") && process.env.BENCH_WITH !== "autocannon" ? "wrk" : "autocannon";
export const CONNECTIONS = 16;

/** A command on one core, where this machine lets us choose. */
export const pinned = (core: number, command: string, args: readonly string[]): [string, string[]] =>
  canPin ? ["taskset", ["-c", String(core), command, ...args]] : [command, [...args]];

/** Requests per second; throws when anything but 200 came. */
export async function requestsPerSecond(url: string, { seconds, headers = {} }: { seconds: number; headers?: Record<string, string> }): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  if (generator === "wrk") {
    const told = await output("wrk", ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--timeout", "15s", ...given, url]);
    if (/Non-2xx|Socket errors/.test(told)) throw new Error(`${url}: ${told}`);
    const figure = /Requests\/sec:\s+([\d.]+)/.exec(told)?.[1];
    if (!figure) throw new Error(`wrk said nothing of ${url}: ${told}`);
    return Number(figure);
  }
  const told = JSON.parse(await output(process.execPath, [join("node_modules", "autocannon", "autocannon.js"), "-j", "-n", "-c", String(CONNECTIONS), "-d", String(seconds), ...given, url])) as { requests: { average: number }; non2xx: number; errors: number };
  if (told.non2xx > 0 || told.errors > 0) throw new Error(`${url}: ${told.non2xx} refused, ${told.errors} failed`);
  return told.requests.average;
}

async function output(command: string, args: readonly string[]): Promise<string> {
  const [program, all] = pinned(LOAD_CORE, command, args);
  return text(spawn(program, all, { stdio: ["ignore", "pipe", "inherit"] }).stdout);
}
