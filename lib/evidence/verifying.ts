/** Stored files read again: is their hash still their name? What is not, keeps what rests on it from being published. I/O. */
import { and, asc, desc, eq, gt, inArray, notInArray } from "drizzle-orm";
import { z } from "zod";
import { command } from "../command.ts";
import { fileFates, files } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { verifyFiles } from "../integrity/verify-files.ts";
import { commandLineActor } from "../people/commands.ts";
import { mayManageDesk } from "../people/policy.ts";
import { fatesOf, toldOf } from "./fates.ts";
import type { Store } from "./store.ts";

const AT_ONCE = 200;
const SIDE_BY_SIDE = 4;

type Verifies = Pick<Store, "verify">;
type Fate = (typeof fileFates.$inferSelect)["fate"];

export type Damage = { sha256: string; name: string; mediaType: string; bytes: number; is: "differs" | "missing" };
export type StoreReport = { files: number; bytes: number; damaged: Damage[] };

/** Works while others write. `progress` is called after every file. Throws for a file that cannot be read: nothing is known of it. */
export async function verifyStore(db: Database, store: Verifies, { progress = () => undefined, now = new Date() }: { progress?: (done: number) => void; now?: Date } = {}): Promise<StoreReport> {
  const report: StoreReport = { files: 0, bytes: 0, damaged: [] };
  for (let after: string | null = ""; after !== null;) {
    const before = report.files;
    const portion = await verifyPortion(db, store, { after, most: { files: AT_ONCE, bytes: Infinity }, atOnce: SIDE_BY_SIDE, now, progress: (done) => progress(before + done) });
    const [unread] = portion.unreadable;
    if (unread) throw new Error(`The stored file ${unread.sha256} cannot be read: ${unread.why}`);
    report.files += portion.files;
    report.bytes += portion.bytes;
    report.damaged.push(...portion.damaged);
    after = portion.last;
  }
  report.damaged.sort((one, two) => one.sha256.localeCompare(two.sha256));
  await noteVerified(db, { files: report.files, damaged: report.damaged.length }, now);
  return report;
}

type Portion = {
  files: number; bytes: number; damaged: Damage[]; unreadable: { sha256: string; why: string }[];
  /** What to go on after; null when there is no more. */
  last: string | null;
};

/** Reads the next files in the order of their hashes, at least one, and notes what became of each. */
export async function verifyPortion(
  db: Database, store: Verifies,
  { after, most, atOnce, now, progress = () => undefined }: { after: string; most: { files: number; bytes: number }; atOnce: number; now: Date; progress?: (done: number) => void },
): Promise<Portion> {
  const erased = db.read.select({ sha256: fileFates.sha256 }).from(fileFates).where(eq(fileFates.fate, "erased"));
  const next = await db.read.selectDistinct({ sha256: files.sha256, bytes: files.bytes }).from(files)
    .where(and(gt(files.sha256, after), notInArray(files.sha256, erased))).orderBy(asc(files.sha256)).limit(most.files);
  const rows = within(next, most.bytes);
  const { found, unreadable } = await readAll(store, rows.map(({ sha256 }) => sha256), { atOnce, progress });
  await noteFound(db, found, now);
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return { files: rows.length, bytes, damaged: await named(db, found), unreadable, last: rows.at(-1)?.sha256 ?? null };
}

/** As many from the beginning as come to no more bytes than that; the first in any case. */
function within<Row extends { bytes: number }>(rows: readonly Row[], most: number): Row[] {
  let sum = 0;
  const end = rows.findIndex(({ bytes }) => (sum += bytes) > most);
  return end === -1 ? [...rows] : rows.slice(0, Math.max(end, 1));
}

/** Reads what a publication rests on, just before it, however big it is, and notes what became of it. Throws invalid for what cannot be read. */
export async function readAgain(db: Database, store: Verifies, hashes: readonly string[], now = new Date()): Promise<void> {
  const { found, unreadable: [unread] } = await readAll(store, hashes, { atOnce: 2 });
  await noteFound(db, found, now);
  if (unread) throw new DomainError("invalid", `A kept file cannot be read, and so nothing is known of it: ${unread.sha256}. Whoever looks after the desk's machine can find out why.`, { guard: "intact" });
}

type Found = { sha256: string; is: "intact" | Damage["is"] };

async function readAll(store: Verifies, hashes: readonly string[], how: { atOnce: number; progress?: (done: number) => void }): Promise<{ found: Found[]; unreadable: Portion["unreadable"] }> {
  const { differs, missing, unreadable } = await verifyFiles(store, hashes, how);
  const isOther = new Map<string, Damage["is"] | "unreadable">([
    ...differs.map((sha256) => [sha256, "differs"] as const), ...missing.map((sha256) => [sha256, "missing"] as const), ...unreadable.map(({ sha256 }) => [sha256, "unreadable"] as const),
  ]);
  const found = [...new Set(hashes)].flatMap((sha256): Found[] => {
    const is = isOther.get(sha256) ?? "intact";
    return is === "unreadable" ? [] : [{ sha256, is }];
  });
  return { found, unreadable };
}

/** As people know them: by the first name that such bytes came under. */
async function named(db: Database, found: readonly Found[]): Promise<Damage[]> {
  const damage = new Map(found.flatMap(({ sha256, is }) => (is === "intact" ? [] : [[sha256, is] as const])));
  if (damage.size === 0) return [];
  const rows = await db.read.select().from(files).where(inArray(files.sha256, [...damage.keys()])).orderBy(desc(files.at), desc(files.id));
  return [...new Map(rows.map(({ sha256, name, mediaType, bytes }) => [sha256, { sha256, name, mediaType, bytes, is: damage.get(sha256) ?? "missing" }])).values()];
}

/** Writes down what differs, and takes back what was restored since. Where all is as it was known, no turn to write is taken. */
async function noteFound(db: Database, found: readonly Found[], now: Date): Promise<void> {
  const known = await fatesOf(db.read, found.map(({ sha256 }) => sha256));
  const news = found.filter(({ sha256, is }) => isNews(is, known.get(sha256)?.fate));
  if (news.length > 0) await noteFates({ db, actor: await commandLineActor(db), now }, null, { found: news });
}

/** What was erased while it was read is gone on purpose, and not missing. */
const isNews = (is: Found["is"], fate: Fate | undefined): boolean => fate !== "erased" && (is === "intact" ? fate !== undefined : fate !== is);

const actions = { differs: "find_damaged", missing: "find_missing", intact: "find_intact" } as const;

const noteFates = command({
  input: z.strictObject({ found: z.array(z.strictObject({ sha256: z.string(), is: z.enum(["intact", "differs", "missing"]) })) }),
  scope: "admin",
  find: async (_scope, _key: null) => null,
  may: mayManageDesk,
  async run({ tx, actor, now }, _, { found }) {
    const known = await fatesOf(tx, found.map(({ sha256 }) => sha256));
    const news = found.filter(({ sha256, is }) => isNews(is, known.get(sha256)?.fate));
    for (const { sha256, is } of news) {
      await tx.delete(fileFates).where(eq(fileFates.sha256, sha256));
      if (is !== "intact") await tx.insert(fileFates).values({ sha256, fate: is, by: actor.id, at: now });
    }
    const happened = await toldOf(tx, news.map(({ sha256, is }) => ({ sha256, action: actions[is] })));
    return { result: undefined, happened };
  },
});

type Verified = { files: number; damaged: number; /** Of which nothing is known, as the disk does not give them. */ unreadable?: number };

/** That every stored file was read again, and what came of it. */
export async function noteVerified(db: Database, verified: Verified, now: Date): Promise<void> {
  await noteEnd({ db, actor: await commandLineActor(db), now }, null, verified);
}

const noteEnd = command({
  input: z.strictObject({ files: z.int(), damaged: z.int(), unreadable: z.int().optional() }),
  scope: "admin",
  find: async (_scope, _key: null) => null,
  may: mayManageDesk,
  run: async (_scope, _, detail) => ({ result: undefined, happened: { action: "verify_evidence", thing: { kind: "settings", id: "desk" }, detail } }),
});
