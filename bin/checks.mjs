/** The parts of the gate, each with how many things passed and failed. Plain JavaScript over `node:` modules. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { node24, project } from "./setup.mjs";

const bin = (name) => join(project, "node_modules", ".bin", name);

/** What needs neither browser nor server, two at a time. */
export async function quickChecks() {
  await whole("route types", bin("next"), ["typegen"]);
  const [types, ...others] = await inTurn(2, [
    () => whole("types", bin("tsc"), ["--noEmit"]),
    () => whole("lint", bin("oxlint"), ["--type-aware"]),
    () => whole("import rules", bin("depcruise"), ["--config", ".dependency-cruiser.mjs", "lib", "app", "bin"]),
    () => whole("packages in use", bin("knip"), ["--include", "dependencies,unlisted,unresolved"]),
    () => whole("minimum versions", node24(), [join(project, "bin", "minimum-versions.mjs")]),
    () => vitest("unit", ["--project", "unit"]),
  ]);
  return [types, ...others];
}

/** A check that passes or fails as a whole; its words are shown when it fails. */
export async function whole(name, command, args, env = {}) {
  const began = Date.now();
  const { code, words } = await collect(command, args, env);
  if (code !== 0) process.stderr.write(`\n── ${name} ──\n${words}\n`);
  return { name, faults: [], passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds: (Date.now() - began) / 1000 };
}

/** A run of vitest, counted test by test. */
export async function vitest(name, args, env = {}) {
  const began = Date.now();
  const out = join(mkdtempSync(join(tmpdir(), "vitest-")), "report.json");
  const { code, words } = await collect(bin("vitest"), ["run", ...args, "--reporter=json", "--reporter=default", `--outputFile.json=${out}`], { NO_COLOR: "1", ...env });
  const told = existsSync(out) ? JSON.parse(readFileSync(out, "utf8")) : null;
  if (code !== 0) process.stderr.write(`\n── ${name} ──\n${words}\n`);
  const failed = told?.numFailedTests ?? 0;
  const faults = (told?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) => ({ test: fullName, words: failureMessages.join("\n") }));
  return { name, faults, passed: told?.numPassedTests ?? 0, failed: code !== 0 ? Math.max(failed, 1) : failed, seconds: (Date.now() - began) / 1000 };
}

/** A run of Playwright, counted test by test. */
export async function playwright(name, args, env = {}) {
  const began = Date.now();
  const out = join(mkdtempSync(join(tmpdir(), "playwright-")), "report.json");
  const { code, words } = await collect(bin("playwright"), ["test", ...args, "--reporter=json,line"], { PLAYWRIGHT_JSON_OUTPUT_NAME: out, ...env });
  const told = existsSync(out) ? JSON.parse(readFileSync(out, "utf8")) : null;
  const stats = told?.stats;
  if (code !== 0) process.stderr.write(`\n── ${name} ──\n${words}\n`);
  const faults = specsOf(told?.suites ?? []).filter(({ ok }) => !ok).map(({ file, title, tests }) => ({
    test: `${file}: ${title}`, words: tests.flatMap(({ results }) => results).flatMap(({ errors }) => errors).map(({ message }) => stripVTControlCharacters(message ?? "")).join("\n"),
  }));
  return { name, faults, passed: stats?.expected ?? 0, failed: code !== 0 ? Math.max(stats?.unexpected ?? 0, 1) : 0, seconds: (Date.now() - began) / 1000 };
}

const specsOf = (suites) => suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);

export const failedIn = (results) => results.reduce((sum, { failed }) => sum + failed, 0);

/** Says of each part how it went; what failed, and why, stands last but one, where a long record is read first; the one line that says it all ends it. */
export function report(results) {
  for (const { name, passed, failed, seconds } of results) {
    process.stdout.write(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)\n`);
  }
  for (const { name, faults } of results) {
    for (const { test, words } of faults) process.stdout.write(`✗ ${name}: ${test}\n${firstLines(words)}\n`);
  }
  process.stdout.write(`${results.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failedIn(results)} failed\n`);
}

const firstLines = (words) => words.split("\n").filter((line) => !line.includes("node_modules/")).slice(0, 14).map((line) => `    ${line.slice(0, 240)}`).join("\n");

async function inTurn(atOnce, works) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < works.length) {
      const mine = next;
      next += 1;
      results[mine] = await works[mine]();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function collect(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: project, env: { ...process.env, PATH: `${join(project, "node_modules", ".bin")}:${process.env.PATH}`, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const words = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
    child.on("error", (error) => resolve({ code: 127, words: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, words: words.join("") }));
  });
}
