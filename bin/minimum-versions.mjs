/** Is every package that security rests on at or above its minimum version, and no install script run that was not allowed? */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./setup.mjs";

const read = (...path) => JSON.parse(readFileSync(join(project, ...path), "utf8"));
const minimum = read("bin", "minimum-versions.json");
const { packages } = read("package-lock.json");
const allowed = Object.keys(read("package.json").allowScripts ?? {}).map((name) => name.replace(/@[^@/]+$/, ""));

const faults = [];
for (const [name, least] of Object.entries(minimum)) {
  const installed = packages[`node_modules/${name}`]?.version;
  if (!installed || older(installed, least)) faults.push(`${name} is ${installed ?? "missing"}; at least ${least} is needed`);
}
for (const [path, { hasInstallScript }] of Object.entries(packages)) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  if (hasInstallScript && !allowed.some((each) => name === each || name.startsWith(each.replace("*", "")))) faults.push(`${name} has an install script that package.json neither allows nor refuses`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);

function older(version, least) {
  const [a, b] = [version, least].map((each) => each.split(/[.-]/).map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
