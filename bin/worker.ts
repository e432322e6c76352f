/** The worker: carries out what the outbox promises, in a process of its own. On SIGTERM it finishes the job in hand. */
import { config } from "../lib/config.ts";
import { closeDatabase, database } from "../lib/db/index.ts";
import { analyseWhatIsThere } from "../lib/evidence/analysing.ts";
import { shareTexts } from "../lib/evidence/file-texts.ts";
import { storeOf } from "../lib/evidence/folder-files.ts";
import { forgetProducts } from "../lib/evidence/products.ts";
import { lookAgainAtCaptured } from "../lib/jobs/captured-before.ts";
import { keepRechecking } from "../lib/jobs/recheck.ts";
import { startRunner } from "../lib/jobs/runner.ts";
import { takeUpWhatWaits } from "../lib/jobs/take-up.ts";
import { keepVerifying } from "../lib/jobs/verify-evidence.ts";
import { closeSite, keepNewsFresh, openSite } from "../lib/site/opening.ts";
import { asChild, refuseMissingDatabase } from "./child.ts";

const { siteFolder: folder, publicUrl, ...settings } = config();
refuseMissingDatabase(settings);
await openSite(await database(), { folder, publicUrl }, new Date());
await keepRechecking(await database(), new Date());
await forgetProducts(await database());
await keepVerifying(await database(), new Date());
await shareTexts(await database());
await lookAgainAtCaptured(await database(), storeOf(settings), new Date());
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
