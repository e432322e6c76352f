/** A file as its page shows it: what it is, what became of it, and the items it belongs to. I/O. */
import { asc, desc, eq, inArray } from "drizzle-orm";
import { readClaim } from "../claims/queries.ts";
import type { ClaimShape, EvidenceShape } from "../claims/shapes.ts";
import { articles, files, people, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { reading, type SignedInViewer } from "../query.ts";
import { permittedActions } from "../review/queries.ts";
import { fatesOf } from "./fates.ts";
import { productRole } from "./products.ts";
import { getFile } from "./queries.ts";
import type { ProductRole } from "./words.ts";

/** Where a file is used: a claim's item, with what can be cited and asked about it. */
export type FilePlace = {
  claimId: string; statement: string; language: string; stage: ClaimShape["stage"];
  evidenceId: string; source: string; confidential: boolean; url: string | null; locator: string | null; graphic: boolean;
  snapshotId: string;
  /** Whether this person may write into the item as the claim stands. */
  mayCite: boolean;
};

export type FileView = {
  id: string; sha256: string; bytes: number; mediaType: string; name: string; at: string; by: string | null;
  fate: { is: "differs" | "missing" | "erased"; reason: string | null; at: string } | null;
  /** The file that the desk made this one from. */
  madeFrom: { id: string; name: string } | null;
  /** What of a capture it is, where the desk made it of a page; it is not looked into then. */
  product: ProductRole | null;
  places: FilePlace[];
  articles: { id: string; title: string }[];
};

const MOST_PLACES = 20;

/** Throws not_found. */
export async function getFileView(viewer: SignedInViewer, id: string): Promise<FileView> {
  const reader = reading(viewer);
  const file = await getFile(viewer, id);
  const fate = (await fatesOf(reader, [file.sha256])).get(file.sha256);
  const [by] = await reader.select({ name: people.name }).from(people).where(eq(people.id, file.by));
  const [from] = file.madeFrom === null ? [] : await reader.select({ id: files.id, name: files.name }).from(files).where(eq(files.id, file.madeFrom));
  const held = await heldIn(reader, file.sha256);
  const { sha256, bytes, mediaType, name } = file;
  return {
    id, sha256, bytes, mediaType, name, at: file.at.toISOString(), by: by?.name ?? null,
    fate: fate ? { is: fate.fate, reason: fate.reason, at: fate.at.toISOString() } : null,
    madeFrom: from ?? null, product: await productRole(reader, sha256), places: await placesIn(viewer, held), articles: await articlesIn(reader, held),
  };
}

type HeldIn = { id: string; claimId: string | null; evidenceId: string | null; articleId: string | null };

/** Snapshots that hold this content, the newest first. */
const heldIn = (reader: Reader, sha256: string): Promise<HeldIn[]> =>
  reader.select({ id: snapshots.id, claimId: snapshots.claimId, evidenceId: snapshots.evidenceId, articleId: snapshots.articleId }).from(snapshotFiles)
    .innerJoin(files, eq(files.id, snapshotFiles.fileId)).innerJoin(snapshots, eq(snapshots.id, snapshotFiles.snapshotId))
    .where(eq(files.sha256, sha256)).orderBy(desc(snapshots.at), desc(snapshots.id)).limit(MOST_PLACES);

async function placesIn(viewer: SignedInViewer, held: readonly HeldIn[]): Promise<FilePlace[]> {
  const claimIds = [...new Set(held.flatMap(({ claimId }) => claimId ?? []))];
  const whole = await Promise.all(claimIds.map(async (id) => ({ claim: await readClaim(reading(viewer), id), permitted: await permittedActions(viewer, { id }) })));
  const seen = new Set<string>();
  return held.flatMap(({ id: snapshotId, claimId, evidenceId }) => {
    const found = whole.find(({ claim }) => claim.id === claimId);
    const item = found?.claim.evidence.find((one) => one.id === evidenceId);
    if (!found || !item || seen.has(item.id)) return [];
    seen.add(item.id);
    const mayCite = ["draft", "changes_requested"].includes(found.claim.stage) && found.permitted.some(({ action, ok }) => action === "edit" && ok);
    return [{ ...placeOf(found.claim, item), snapshotId, mayCite }];
  });
}

const placeOf = ({ id, statement, language, stage }: ClaimShape, item: EvidenceShape): Omit<FilePlace, "snapshotId" | "mayCite"> =>
  ({ claimId: id, statement, language, stage, evidenceId: item.id, source: item.source.name, confidential: item.source.confidential, url: item.url, locator: item.locator, graphic: item.graphic });

async function articlesIn(reader: Reader, held: readonly HeldIn[]): Promise<FileView["articles"]> {
  const ids = held.flatMap(({ articleId }) => articleId ?? []);
  return ids.length === 0 ? [] : reader.select({ id: articles.id, title: articles.title }).from(articles).where(inArray(articles.id, ids)).orderBy(asc(articles.title));
}
