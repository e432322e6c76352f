/** Runs the suites named on the command line, prints a table of each, and keeps the figures in bench/results/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Suite } from "./suite.ts";
import { table } from "./table.ts";

/** Another suite is another line here, and a file that exports `suite`. */
const suites: Record<string, () => Promise<{ suite: Suite }>> = {
  readers: () => import("./readers.ts"),
  publish: () => import("./publish.ts"),
  vitals: () => import("./vitals.ts"),
  evidence: () => import("./evidence.ts"),
  likeness: () => import("./likeness.ts"),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: "string", default: "5" } } });
const names = positionals.length > 0 ? positionals : Object.keys(suites);
const unknown = names.filter((name) => !(name in suites));
if (unknown.length > 0 || !(Number(values.seconds) > 0)) {
  process.stderr.write(`Usage: npm run bench -- [${Object.keys(suites).join("|")}] [--seconds 5]\n`);
  process.exit(2);
}

for (const name of names) {
  const { suite } = (await suites[name]?.()) ?? {};
  if (!suite) continue;
  const rows = await suite({ seconds: Number(values.seconds), say: (words) => process.stderr.write(`… ${words}\n`) });
  process.stdout.write(`\n${name}\n${table(rows)}\n`);
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const path = join(folder, `${name}-${at.slice(0, 19).replaceAll(":", "")}.json`);
  writeFileSync(path, `${JSON.stringify({ suite: name, at, node: process.version, machine: { cpus: cpus().length, model: cpus()[0]?.model, kernel: release() }, rows }, null, 2)}\n`);
  process.stdout.write(`${path}\n`);
}
process.exit(0);
