/** `npm test`: everything, on a machine that has only Node, npm and Debian's packages. Ends with "N passed, N failed". */
import { chromium } from "./chromium.mjs";
import { failedIn, playwright, quickChecks, report, vitest } from "./checks.mjs";
import { nginx } from "./nginx.mjs";
import { built, installed, node24, stepping } from "./setup.mjs";
import { workFolder } from "./work-folder.mjs";

await installed({ withTests: true });
node24();
const browser = await chromium();
process.env.NGINX_PATH = (await nginx()) ?? "";
process.env.TMPDIR = workFolder();
const results = await stepping("types, lint, import rules, unit tests", quickChecks);

const { startPostgres } = await import("./postgres.mjs");
const postgres = await stepping("starting Postgres", startPostgres);
try {
  // Each of the two keeps one core busy. SQLite is done in half the time, and the build takes its place.
  results.push(...await stepping("storage on SQLite and Postgres", () => Promise.all([
    vitest("storage on SQLite", ["--project", "storage"]).then(async (result) => { await built(); return result; }),
    vitest("storage on Postgres", ["--project", "storage"], { DATABASE_URL: postgres.url }),
  ])));
  results.push(await stepping("end to end", () => playwright("end to end", [], { CHROMIUM_PATH: browser, TEST_POSTGRES_URL: postgres.url })));
} finally {
  await postgres.stop();
}
report(results);
process.exit(failedIn(results) === 0 ? 0 : 1);
