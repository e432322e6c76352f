/** `npm run demo`: everything from a fresh clone to the first verdict on screen. A second run keeps the data. */
import { join, resolve } from "node:path";
import { become, built, installed, node24, project, run, stepping } from "./setup.mjs";

const given = process.env.DEMO_PASSWORD;
if (given !== undefined && given !== "" && given.length < 12) {
  process.stderr.write("DEMO_PASSWORD must have 12 characters or more (spaces count).\n");
  process.exit(1);
}
const env = { NODE_ENV: "production", DATA_DIR: resolve(process.env.DATA_DIR || join(project, "data-demo")) };

await installed();
const node = node24();
await built();
const loaded = await stepping("loading the sample case", () => run(node, [join(project, "bin", "demo-data.ts")], env));
if (loaded !== 0) process.exit(1);
become(node, [join(project, "bin", "serve.ts")], { ...env, DEMO: "1" });
