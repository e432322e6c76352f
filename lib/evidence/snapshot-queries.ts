import { asc, desc, eq } from "drizzle-orm";
import { readCapture } from "../capture/queries.ts";
import type { SnapshotShape } from "../claims/shapes.ts";
import { config } from "../config.ts";
import { namesOf } from "../claims/queries.ts";
import { sliceCodePoints } from "../articles/code-points.ts";
import { captures, snapshots, timestamps } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { type TimestampTrust, trustOf } from "../integrity/trust.ts";
import { findAmong } from "../quotes/find-among.ts";
import type { QuoteSearch } from "../quotes/find-quote.ts";
import { notFound, reading, type Viewer } from "../query.ts";
import { fatesOf } from "./fates.ts";
import { snapshotById } from "./queries.ts";
import { marksIn } from "./marks.ts";
import { type TextPart, textsOf } from "./snapshot-texts.ts";
import type { SnapshotDetail, SnapshotText } from "./snapshot-shapes.ts";

type BytesOf = (file: SnapshotShape["files"][number]) => Promise<Buffer | null>;

/** A snapshot with everything that is known of how it came to be; without `bytesOf` no signature is checked. Throws not_found. */
export async function getSnapshot(viewer: Viewer, id: string, { bytesOf }: { bytesOf?: BytesOf } = {}): Promise<SnapshotDetail> {
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
    timestamps: await Promise.all(stamped.map(async (stamp) => {
      const { kind, authority, state, said, fileId, why } = stamp;
      return { kind, authority, state, said: said?.toISOString() ?? null, fileId, why, trust: bytesOf ? await trustNow(stamp, snapshot.files, bytesOf) : null };
    })),
    fates: snapshot.files.flatMap(({ id: fileId, sha256 }) => { const fate = fates.get(sha256); return fate ? [{ fileId, fate: fate.fate, reason: fate.reason }] : []; }),
  };
}

async function trustNow({ kind, authority, fileId }: typeof timestamps.$inferSelect, files: SnapshotShape["files"], bytesOf: BytesOf): Promise<TimestampTrust | null> {
  const [token, manifest] = [files.find(({ id }) => id === fileId), files.find(({ role }) => role === "manifest")];
  if (kind !== "rfc3161" || !token || !manifest) return null;
  const [signed, stated] = await Promise.all([bytesOf(token), bytesOf(manifest)]);
  return signed && stated ? trustOf(signed, stated, config().timestampRoots[authority] ?? null) : null;
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
  bytesOf?: BytesOf;
};

/** The text that quotations are looked for in, that of several in which this one stands, and where; also in the picture. Throws not_found. */
export async function getSnapshotText(viewer: Viewer, id: string, { quote, bytesOf }: Asked = {}): Promise<SnapshotText> {
  const reader = reading(viewer);
  const snapshot = await snapshotById(reader, id);
  if (!snapshot) throw notFound("snapshot");
  const parts = (await textsOf(reader, [id])).get(id) ?? [];
  const found = quote === undefined ? null : findAmong(quote, parts.map(({ text }) => text));
  const search = found?.search ?? null;
  const shown = parts[found?.part ?? 0];
  const words = snapshot.files.find(({ role }) => role === "boxes");
  const boxes = quote === undefined || !words ? null : await bytesOf?.(words);
  return {
    text: shown?.text ?? null, from: shown ? { role: shown.role, page: pageOf(shown, search) } : null,
    marks: boxes && quote !== undefined ? marksIn(boxes, quote) : [],
    quote: search && (search.found ? { found: true, at: search.at, nearest: null } : { found: false, at: [], nearest: search.nearest }),
  };
}

/** On which page of a PDF the quotation begins, or what comes nearest to it; null where that says nothing. */
function pageOf({ mediaType, text }: TextPart, search: QuoteSearch | null): number | null {
  const place = search?.found ? search.at[0] : search?.nearest;
  if (mediaType !== "application/pdf" || !place || !text.includes("\f")) return null;
  return sliceCodePoints(text, 0, place.start).split("\f").length;
}
