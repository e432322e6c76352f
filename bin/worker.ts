/** The worker: carries out what the outbox promises, in a process of its own. On SIGTERM it finishes the job in hand. */
import { config } from "../lib/config.ts";
import { closeDatabase, database } from "../lib/db/index.ts";
import { analyseWhatIsThere } from "../lib/evidence/analysing.ts";
import { keepRechecking } from "../lib/jobs/recheck.ts";
import { startRunner } from "../lib/jobs/runner.ts";
import { takeUpWhatWaits } from "../lib/jobs/take-up.ts";
import { closeSite, keepNewsFresh, openSite } from "../lib/site/opening.ts";
import { asChild, refuseMissingDatabase } from "./child.ts";

const { siteFolder: folder, ...settings } = config();
refuseMissingDatabase(settings);
await openSite(await database(), folder, new Date());
await keepRechecking(await database(), new Date());
await analyseWhatIsThere(await database(), new Date());
await takeUpWhatWaits(await database(), new Date());
const runner = startRunner(await database());
const stopNews = keepNewsFresh(await database());

async function stop(): Promise<void> {
  stopNews();
  await runner.stop();
  closeSite(folder);
  await closeDatabase();
}

asChild({ stop, orphaned: stop });
