import { eq } from "drizzle-orm";
import { z } from "zod";
import { mayCreate } from "../claims/permission.ts";
import { noteChangedEvidence } from "../claims/save.ts";
import { allowed, command, type Happened, type Scope } from "../command.ts";
import { articles, claimEvidence, captures, snapshotFiles, snapshots } from "../db/schema/index.ts";
import { DomainError } from "../errors.ts";
import { restored } from "../evidence/fates.ts";
import { type FileWithText, makeFile } from "../evidence/making.ts";
import type { FileRole } from "../evidence/words.ts";
import { readableText } from "../evidence/snapshot-texts.ts";
import { stampLater } from "../integrity/queueing.ts";
import { notFound } from "../query.ts";
import { type CapturedText, takeCapturedText } from "../articles/captured.ts";
import { STOPPED } from "./gone.ts";
import { type CaptureRow, readCapture } from "./queries.ts";
import { bringForward, captureUnderWay, queueCapture } from "./queueing.ts";
import { askCaptureInput, type CaptureShape } from "./shapes.ts";
import { type CaptureRecordJson, type CaptureState, isRefusal, isUnderWay } from "./words.ts";

/** Captures an item's address, once more if it was captured before. Asked twice while one is under way, it is one capture. */
export const askCapture = command({
  input: askCaptureInput,
  scope: "write",
  async find({ tx }, evidenceId: string) {
    const [item] = await tx.select().from(claimEvidence).where(eq(claimEvidence.evidenceId, evidenceId));
    if (!item) throw notFound("evidence");
    return item;
  },
  may: mayCreate,
  async run(scope, { evidenceId, claimId, url }, { trustCertificate = false }): Promise<{ result: CaptureShape; unchanged: true } | { result: CaptureShape; happened: Happened }> {
    if (!url) throw new DomainError("invalid", "This item has no address to capture. Give it one, or upload a copy.", { fields: { url: "is missing" } });
    const present = await captureUnderWay(scope.tx, { evidenceId, url });
    if (present) {
      await bringForward(scope.tx, present);
      return { result: await readCapture(scope.tx, present), unchanged: true };
    }
    const id = await queueCapture(scope, { url, claimId, evidenceId, cause: "asked", trustCertificate });
    return { result: await readCapture(scope.tx, id), happened: { action: "ask_capture", thing: { kind: "claim", id: claimId }, detail: { captureId: id, evidenceId, trustCertificate } } };
  },
});

/** The same for an article: its text stays as it is once there is one, the capture is kept beside it. */
export const askArticleCapture = command({
  input: askCaptureInput,
  scope: "write",
  async find({ tx }, articleId: string) {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
    if (!article) throw notFound("article");
    return article;
  },
  may: mayCreate,
  async run(scope, { id: articleId, url }, { trustCertificate = false }): Promise<{ result: CaptureShape; unchanged: true } | { result: CaptureShape; happened: Happened }> {
    if (!url) throw new DomainError("invalid", "This article has no address to capture. Give it one first.", { fields: { url: "is missing" } });
    const present = await captureUnderWay(scope.tx, { articleId, url });
    if (present) return { result: await readCapture(scope.tx, present), unchanged: true };
    const id = await queueCapture(scope, { url, articleId, cause: "asked", trustCertificate });
    return { result: await readCapture(scope.tx, id), happened: { action: "ask_capture", thing: { kind: "article", id: articleId }, detail: { captureId: id, trustCertificate } } };
  },
});

/** Stops one that waits or runs. What it has done so far is dropped. */
export const cancelCapture = command({
  input: z.strictObject({}),
  scope: "write",
  find: findCapture,
  may: mayCreate,
  async run(scope, capture) {
    if (!isUnderWay(capture)) throw new DomainError("invalid", "This capture is over: there is nothing to stop.");
    await scope.tx.update(captures).set({ state: "failed", step: STOPPED, reason: "It was stopped.", endedAt: scope.now }).where(eq(captures.id, capture.id));
    return { result: await readCapture(scope.tx, capture.id), happened: { action: "cancel_capture", thing: thingOf(capture), detail: { captureId: capture.id } } };
  },
});

/** What a capture brought home, its files already in the store. */
export type Captured = {
  state: CaptureState;
  step: string;
  reason: string | null;
  warnings: string[];
  record: CaptureRecordJson;
  files: (FileWithText & { role: FileRole })[];
  /** By which the next of the same address is compared (evidence/compared-by.ts). */
  textHash: string | null;
  /** What the page says of itself, for an article. */
  article: Omit<CapturedText, "text">;
};

/** Ends a capture with what it brought: exactly one snapshot, however often the work was begun. */
export const finishCapture = command({
  input: z.custom<Captured>(),
  scope: "write",
  find: findCapture,
  may: () => allowed,
  async run(scope, capture, { files: brought, textHash, article, ...ended }) {
    if (!isUnderWay(capture)) return { result: await readCapture(scope.tx, capture.id), unchanged: true } as const;
    const back = await restored(scope.tx, brought.map(({ sha256 }) => sha256));
    const refused = isRefusal(ended);
    // What answers 404 in place of a page is kept, and is no change of the page's own words.
    const snapshotId = brought.length > 0 ? await keepCaptured(scope, capture, { brought, textHash: refused ? null : textHash }) : null;
    await scope.tx.update(captures).set({ ...ended, percent: 100, snapshotId, endedAt: scope.now }).where(eq(captures.id, capture.id));
    if (capture.claimId) await noteChangedEvidence(scope.tx, capture.claimId);
    if (capture.articleId && snapshotId && !refused) await takeCapturedText(scope, capture.articleId, { ...article, text: await readableText(scope.tx, snapshotId) });
    const detail = { captureId: capture.id, state: ended.state, ...(snapshotId && { snapshotId }) };
    const happened: Happened[] = [{ action: "capture", thing: thingOf(capture), detail }, ...back];
    if (snapshotId) happened.push({ action: "capture", thing: { kind: "snapshot", id: snapshotId }, detail: { captureId: capture.id } });
    return { result: await readCapture(scope.tx, capture.id), happened };
  },
});

/** An article at the address of a PDF: the text of its file is read only after the capture has ended. */
export const takeReadText = command({
  input: z.strictObject({}),
  scope: "write",
  find: findCapture,
  may: () => allowed,
  async run(scope, { id: captureId, articleId, snapshotId, warnings }) {
    const none = { result: null, unchanged: true } as const;
    if (!articleId || !snapshotId || isRefusal({ warnings })) return none;
    const taken = await takeCapturedText(scope, articleId, { text: await readableText(scope.tx, snapshotId), title: null });
    return taken ? { result: null, happened: { action: "import_version", thing: { kind: "article", id: articleId }, detail: { number: 1, captureId } } } : none;
  },
});

/** The snapshot is called as its capture: the manifest names it before it is kept, and no second one can be. */
async function keepCaptured(scope: Scope, { id, claimId, evidenceId, articleId, by }: CaptureRow, { brought, textHash }: Pick<Captured, "textHash"> & { brought: Captured["files"] }): Promise<string> {
  const { tx, now } = scope;
  await tx.insert(snapshots).values({ id, claimId, evidenceId, articleId, how: "captured", textHash, by, at: now });
  for (const [place, { role, ...file }] of brought.entries()) {
    await tx.insert(snapshotFiles).values({ snapshotId: id, place, fileId: await makeFile(scope, file, role), role });
  }
  await stampLater(scope, id);
  return id;
}

export async function findCapture({ tx }: Scope, id: string): Promise<CaptureRow> {
  const [found] = await tx.select().from(captures).where(eq(captures.id, id));
  if (!found) throw notFound("capture");
  return found;
}

const thingOf = ({ claimId, articleId, id }: CaptureRow): Happened["thing"] =>
  claimId ? { kind: "claim", id: claimId } : articleId ? { kind: "article", id: articleId } : { kind: "capture", id };
