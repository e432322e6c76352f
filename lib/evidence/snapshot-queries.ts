import { asc, desc, eq } from "drizzle-orm";
import { readCapture } from "../capture/queries.ts";
import type { SnapshotShape } from "../claims/shapes.ts";
import { namesOf } from "../claims/queries.ts";
import { captures, fileTexts, snapshotFiles, snapshots, timestamps } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { findQuote } from "../quotes/find-quote.ts";
import { notFound, reading, type Viewer } from "../query.ts";
import { fatesOf } from "./fates.ts";
import { snapshotById } from "./queries.ts";
import { marksIn } from "./marks.ts";
import type { SnapshotDetail, SnapshotText } from "./snapshot-shapes.ts";

/** A snapshot with everything that is known of how it came to be. Throws not_found. */
export async function getSnapshot(viewer: Viewer, id: string): Promise<SnapshotDetail> {
  const reader = reading(viewer);
  const [row] = await reader.select().from(snapshots).where(eq(snapshots.id, id));
  const snapshot = row && (await snapshotById(reader, id));
  if (!row || !snapshot) throw notFound("snapshot");
  const [capture] = await reader.select({ id: captures.id }).from(captures).where(eq(captures.snapshotId, id)).orderBy(desc(captures.at)).limit(1);
  const fates = await fatesOf(reader, snapshot.files.map(({ sha256 }) => sha256));
  const stamped = await reader.select().from(timestamps).where(eq(timestamps.snapshotId, id)).orderBy(asc(timestamps.at), asc(timestamps.authority));
  const names = await namesOf(reader, [row.by]);
  return {
    snapshot, by: { id: row.by, name: names.get(row.by)?.name ?? "" }, claimId: row.claimId, evidenceId: row.evidenceId, articleId: row.articleId,
    ...(await placeOf(reader, row)),
    capture: capture ? await readCapture(reader, capture.id) : null,
    timestamps: stamped.map(({ kind, authority, state, said, fileId, why }) => ({ kind, authority, state, said: said?.toISOString() ?? null, fileId, why })),
    fates: snapshot.files.flatMap(({ id: fileId, sha256 }) => { const fate = fates.get(sha256); return fate ? [{ fileId, fate: fate.fate, reason: fate.reason }] : []; }),
  };
}

/** Its number among those of the same item or article, and all of them. */
async function placeOf(reader: Reader, { id, evidenceId, articleId }: typeof snapshots.$inferSelect): Promise<Pick<SnapshotDetail, "number" | "of" | "series">> {
  const mine = evidenceId !== null ? eq(snapshots.evidenceId, evidenceId) : eq(snapshots.articleId, articleId ?? "");
  const all = await reader.select({ id: snapshots.id, at: snapshots.at, how: snapshots.how }).from(snapshots).where(mine).orderBy(asc(snapshots.at), asc(snapshots.id));
  return { number: all.findIndex((one) => one.id === id) + 1, of: all.length, series: all.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })) };
}

type Asked = {
  quote?: string | undefined;
  /** For marks in the picture; without it there are none. */
  bytesOf?: (file: SnapshotShape["files"][number]) => Promise<Buffer | null>;
};

/** The text that quotations are looked for in, and where one stands in it and in the picture. Throws not_found. */
export async function getSnapshotText(viewer: Viewer, id: string, { quote, bytesOf }: Asked = {}): Promise<SnapshotText> {
  const reader = reading(viewer);
  const snapshot = await snapshotById(reader, id);
  if (!snapshot) throw notFound("snapshot");
  const all = await reader.select({ text: fileTexts.text, role: snapshotFiles.role }).from(snapshotFiles).innerJoin(fileTexts, eq(fileTexts.fileId, snapshotFiles.fileId))
    .where(eq(snapshotFiles.snapshotId, id)).orderBy(asc(snapshotFiles.place));
  // What was read of the page itself: its PDF says the same once more, in broken lines.
  const own = all.filter(({ role }) => role === "text");
  const rows = own.length > 0 ? own : all;
  const text = rows.length === 0 ? null : rows.map((row) => row.text).join("\n\n");
  const search = text === null || quote === undefined ? null : findQuote(quote, text);
  const words = snapshot.files.find(({ role }) => role === "boxes");
  const boxes = quote === undefined || !words ? null : await bytesOf?.(words);
  return { text, marks: boxes && quote !== undefined ? marksIn(boxes, quote) : [], quote: search && (search.found ? { found: true, at: search.at, nearest: null } : { found: false, at: [], nearest: search.nearest }) };
}
