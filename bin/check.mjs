/** `npm run check`: types, lint, import rules, unused code, unit tests. The quick part of the gate. */
import { installed, node24 } from "./setup.mjs";
import { failedIn, quickChecks, report } from "./checks.mjs";

await installed({ withTests: true });
node24();
const results = await quickChecks();
report(results);
process.exit(failedIn(results) === 0 ? 0 : 1);
