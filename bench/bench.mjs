/** `npm run bench -- readers`: what it costs, measured on this machine, as ratios within one run. Never part of the gate. */
import { join } from "node:path";
import { become, built, installed, node24, project } from "../bin/setup.mjs";

await installed({ withTests: true });
await built();
become(node24(), [join(project, "bench", "run.ts"), ...process.argv.slice(2)], { NODE_ENV: "production", LOG_LEVEL: "silent" });
