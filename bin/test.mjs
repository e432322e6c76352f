/** `npm test`: everything, on a machine that has only Node, npm and Debian's packages. Ends with "N passed, N failed". */
import { chromium } from "./chromium.mjs";
import { failedIn, playwright, quickChecks, report, vitest } from "./checks.mjs";
import { mediaPrograms } from "./media-programs.mjs";
import { nginx } from "./nginx.mjs";
import { built, installed, node24, stepping } from "./setup.mjs";
import { workFolder } from "./work-folder.mjs";

await installed({ withTests: true });
node24();
const browser = await chromium();
process.env.NGINX_PATH = (await nginx()) ?? "";
await mediaPrograms();
process.env.TMPDIR = workFolder();
const results = await stepping("types, lint, import rules, unit tests", quickChecks);

const { startPostgres } = await import("./postgres.mjs");
const postgres = await stepping("starting Postgres", startPostgres);
try {
  // Two lines of work, each of which keeps about one core busy.
  results.push(...(await stepping("storage on both engines, the build, browser and media programs", () => Promise.all([
    inLine(() => vitest("storage on SQLite", ["--project", "storage"]), built, () => vitest("with a browser", ["--project", "browser"], { CHROMIUM_PATH: browser })),
    inLine(() => vitest("storage on Postgres", ["--project", "storage"], { DATABASE_URL: postgres.url }), () => vitest("with media programs", ["--project", "media"])),
  ]))).flat());
  results.push(await stepping("end to end", () => playwright("end to end", [], { CHROMIUM_PATH: browser, TEST_POSTGRES_URL: postgres.url })));
} finally {
  await postgres.stop();
}
report(results);
process.exit(failedIn(results) === 0 ? 0 : 1);

/** One after the other; answers the results of those that have one. */
async function inLine(...works) {
  const results = [];
  for (const work of works) {
    const result = await work();
    if (result) results.push(result);
  }
  return results;
}
