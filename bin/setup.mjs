/**
 * What every command needs before it can begin: packages, Node 24, a build. Plain JavaScript over `node:` modules
 * alone, valid on Node 20: it runs before anything is installed.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = join(dirname(fileURLToPath(import.meta.url)), "..");
const inProject = (...parts) => join(project, ...parts);

/** Says what is being done, with the seconds it took. */
export async function stepping(words, work) {
  const began = Date.now();
  process.stderr.write(`… ${words}\n`);
  const result = await work();
  process.stderr.write(`✓ ${words} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return result;
}

export function fail(words) {
  process.stderr.write(`\n${words}\n`);
  process.exit(1);
}

/** Installs what the lockfile names, once for each lockfile. `withTests` brings the tools that tests need, too. */
export async function installed({ withTests = false } = {}) {
  const stamp = inProject("node_modules", ".corroborate-installed");
  const lock = hashOf([inProject("package-lock.json")]);
  const wanted = [`${lock} all`, ...(withTests ? [] : [`${lock} app`])];
  if (existsSync(stamp) && wanted.includes(readFileSync(stamp, "utf8"))) return;
  await stepping("installing packages", async () => {
    const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(withTests ? [] : ["--omit=dev"])], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", SCARF_ANALYTICS: "false" });
    if (code !== 0) fail("npm could not install the packages. Look at its words above: mostly the network or the disk is the reason. Then run this again.");
  });
  writeFileSync(stamp, wanted[0] && withTests ? `${lock} all` : `${lock} app`);
}

/** The path of a Node of version 24 or later: the one that came as a package, else the one that runs this. */
export function node24() {
  const packaged = inProject("node_modules", ".bin", "node");
  for (const node of [packaged, process.execPath]) {
    if (node !== process.execPath && !existsSync(node)) continue;
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "";
    if (Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= 24) return node;
  }
  return fail(`Node 24 or later is needed, and this is ${process.version}. On Linux it comes with the packages; elsewhere install it from nodejs.org, then run this again.`);
}

/** Builds the app when the sources have changed since the last build. */
export async function built() {
  const stamp = inProject(".next", "corroborate-built");
  const sources = hashOf(["app", "lib", "next.config.js", "postcss.config.mjs", "instrumentation-client.ts", "package-lock.json", "tsconfig.json"].map((name) => inProject(name)));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  await stepping("building", async () => {
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const log = [];
    const code = await run(node24(), [inProject("node_modules", "next", "dist", "bin", "next"), "build"], env, log);
    if (code !== 0) fail(`${log.join("")}\nThe build failed; its words are above.`);
  });
  writeFileSync(stamp, sources);
}

/** Runs a command; answers its exit code. With `log` its words are kept instead of shown. */
export function run(command, args, env = {}, log = null) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: project, env: { ...process.env, ...env }, stdio: ["ignore", log ? "pipe" : 2, log ? "pipe" : 2] });
    child.stdout?.on("data", (chunk) => log.push(String(chunk)));
    child.stderr?.on("data", (chunk) => log.push(String(chunk)));
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Hands this terminal over to a program: its signals, its output and its exit code are ours from here on. */
export function become(command, args, env = {}) {
  const child = spawn(command, args, { cwd: project, env: { ...process.env, ...env }, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  return child;
}

/** SHA-256 over names and contents of files and folders. */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesIn).sort()) hash.update(path.slice(project.length)).update(readFileSync(path));
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).filter((name) => !name.endsWith(".test.ts")).flatMap((name) => filesIn(join(path, name)));
}

export function folder(path) {
  mkdirSync(path, { recursive: true });
  return path;
}
