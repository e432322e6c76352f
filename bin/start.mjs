/** `npm start`: the real thing. Installs and builds when needed, then serves. */
import { become, built, installed, node24, project } from "./setup.mjs";
import { join } from "node:path";

await installed();
await built();
become(node24(), [join(project, "bin", "serve.ts")], { NODE_ENV: "production" });
