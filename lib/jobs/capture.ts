/**
 * Carries a capture out: the browser's work in a process of its own, then the files into the store with the manifest over
 * them, and one snapshot in the end. One that was broken off begins anew: nothing of it is half kept. I/O.
 */
import { and, eq, inArray } from "drizzle-orm";
import { mkdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capturePage } from "../capture/capture-page.ts";
import { NoChromium } from "../capture/find-chromium.ts";
import { type Captured, finishCapture } from "../capture/commands.ts";
import type { CaptureOutcome, CaptureRecord } from "../capture/outcome.ts";
import type { CaptureRow } from "../capture/queries.ts";
import { isUnderWay, underWay } from "../capture/words.ts";
import { captures } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { clean } from "../input.ts";
import { storable, storableJson } from "../storable.ts";
import { keepCapturedFiles } from "./captured-files.ts";
import { inSight } from "./in-sight.ts";
import type { JobParts } from "./parts.ts";
import { whoeverBegan } from "./whose.ts";

/** Of a page that takes the worker down each time nothing more is to be had. */
const MOST_TRIES = 3;
const MOST_OF_A_PART = 1000;

export async function capture(db: Database, { captureId }: { captureId: string }, now: Date, parts: JobParts): Promise<void> {
  const begun = await begin(db, captureId);
  // Not in DATA_DIR: whom the browser runs as when the desk is root must be able to come through to it.
  const folder = join(tmpdir(), `corroborate-${captureId}`);
  // What a try that was killed left, also when somebody stopped the capture since.
  await rm(folder, { recursive: true, force: true });
  if (!begun) return;
  const actor = await whoeverBegan(db, begun.by);
  if (begun.tries > MOST_TRIES) return void (await finishCapture({ db, actor, now }, captureId, overAndOver));
  await mkdir(folder, { mode: 0o700 });
  try {
    const outcome = await inSight(() => isWanted(db, captureId), (signal) => capturePage(
      { url: begun.url, folder, allowPrivate: parts.allowPrivate, trustCertificate: begun.trustCertificate },
      { signal, progress: (step, percent) => note(db, captureId, { step, percent }) },
    ));
    if (outcome) await finishCapture({ db, actor }, captureId, await captured(db, { begun, outcome, parts }));
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error;
    await finishCapture({ db, actor, now }, captureId, { ...nothingGot, reason: error.message });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null when it is over already: somebody stopped it, or another worker was quicker. */
async function begin(db: Database, id: string): Promise<CaptureRow | null> {
  return db.transaction(async (tx) => {
    const [found] = await tx.select().from(captures).where(eq(captures.id, id));
    if (!found || !isUnderWay(found)) return null;
    const [begun] = await tx.update(captures).set({ state: "running", step: "starting", percent: 0, tries: found.tries + 1 }).where(eq(captures.id, id)).returning();
    return begun ?? null;
  });
}

/** Until somebody stops it. */
async function isWanted(db: Database, id: string): Promise<boolean> {
  const [found] = await db.read.select({ state: captures.state }).from(captures).where(eq(captures.id, id));
  return found !== undefined && isUnderWay(found);
}

/** How far it is; a step that cannot be noted holds up nothing. */
function note(db: Database, id: string, { step, percent }: { step: string; percent: number }): void {
  void db.transaction(async (tx) => {
    await tx.update(captures).set({ step, percent: Math.min(percent, 99) }).where(and(eq(captures.id, id), inArray(captures.state, [...underWay])));
  }).catch(() => undefined);
}

type Brought = { begun: CaptureRow; outcome: CaptureOutcome; parts: JobParts };

async function captured(db: Database, { begun, outcome: { state, reason, why, warnings, files, record }, parts }: Brought): Promise<Captured> {
  const { said } = record;
  const text = files.find((file) => file.role === "text");
  const readable = text ? await readFile(text.path, "utf8") : null;
  return {
    state, reason: reason && storable(reason), warnings: warnings.map(storable), step: why ?? "done",
    record: keptOf(record),
    ...(await keepCapturedFiles(db.read, { capture: begun, files, record, warnings, readable, store: parts.store })),
    article: { title: sayable(said.title) || null, byline: sayable(said.byline), publisher: sayable(said.siteName), language: said.language, publishedAt: said.publishedAt },
  };
}

const sayable = (words: string | null): string | null => words && clean(words).trim();

/** Dates as JSON has them; parts in shorter words than the rest, as a page may have thousands. */
function keptOf(record: CaptureRecord): Record<string, unknown> {
  const { parts, ...told } = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  return { ...storableJson(told) as Record<string, unknown>, parts: storableJson(parts, MOST_OF_A_PART) };
}

const nothingGot: Captured = { state: "failed", step: "starting", reason: null, warnings: [], record: {}, files: [], textHash: null, article: { title: null } };
const overAndOver: Captured = { ...nothingGot, step: "crashed", reason: "The desk's worker ended over this page three times. Upload a copy instead." };
