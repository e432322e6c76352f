/** Every stored file read again: is its hash still its name? What is not, keeps what rests on it from being published. I/O. */
import { and, asc, desc, eq, gt, inArray, notInArray } from "drizzle-orm";
import { z } from "zod";
import { command } from "../command.ts";
import { fileFates, files } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { verifyFiles } from "../integrity/verify-files.ts";
import { commandLineActor } from "../people/commands.ts";
import { mayManageDesk } from "../people/policy.ts";
import type { Store } from "./store.ts";

const AT_ONCE = 200;
const SIDE_BY_SIDE = 4;

export type Damage = { sha256: string; name: string; mediaType: string; bytes: number; is: "differs" | "missing" };
export type StoreReport = { files: number; bytes: number; damaged: Damage[] };

/** Works while others write. `progress` is called after every file. Throws for a file that cannot be read: nothing is known of it. */
export async function verifyStore(db: Database, store: Store, { progress = () => undefined, now = new Date() }: { progress?: (done: number) => void; now?: Date } = {}): Promise<StoreReport> {
  const report: StoreReport = { files: 0, bytes: 0, damaged: [] };
  const erased = db.read.select({ sha256: fileFates.sha256 }).from(fileFates).where(eq(fileFates.fate, "erased"));
  for (let last = ""; ;) {
    const rows = await db.read.selectDistinct({ sha256: files.sha256, bytes: files.bytes }).from(files).where(and(gt(files.sha256, last), notInArray(files.sha256, erased))).orderBy(asc(files.sha256)).limit(AT_ONCE);
    const before = report.files;
    const { differs, missing, unreadable: [unread] } = await verifyFiles(store, rows.map(({ sha256 }) => sha256), { atOnce: SIDE_BY_SIDE, progress: (done) => progress(before + done) });
    if (unread) throw new Error(`The stored file ${unread.sha256} cannot be read: ${unread.why}`);
    report.files += rows.length;
    report.bytes += rows.reduce((sum, { bytes }) => sum + bytes, 0);
    report.damaged.push(...await named(db, differs, "differs"), ...await named(db, missing, "missing"));
    const end = rows.at(-1);
    if (!end) break;
    last = end.sha256;
  }
  report.damaged.sort((one, two) => one.sha256.localeCompare(two.sha256));
  await noteFates({ db, actor: await commandLineActor(db), now }, null, { damaged: report.damaged.map(({ sha256, is }) => ({ sha256, is })), files: report.files });
  return report;
}

/** As people know them: by the first name that such bytes came under. */
async function named(db: Database, hashes: readonly string[], is: Damage["is"]): Promise<Damage[]> {
  if (hashes.length === 0) return [];
  const rows = await db.read.select().from(files).where(inArray(files.sha256, [...hashes])).orderBy(desc(files.at), desc(files.id));
  return [...new Map(rows.map(({ sha256, name, mediaType, bytes }) => [sha256, { sha256, name, mediaType, bytes, is }])).values()];
}

/** Writes down what differs, and takes back what was restored since. */
const noteFates = command({
  input: z.strictObject({ files: z.int(), damaged: z.array(z.strictObject({ sha256: z.string(), is: z.enum(["differs", "missing"]) })) }),
  scope: "admin",
  find: async (_scope, _key: null) => null,
  may: mayManageDesk,
  async run({ tx, actor, now }, _, { damaged, files: checked }) {
    for (const fate of ["differs", "missing"] as const) await tx.delete(fileFates).where(eq(fileFates.fate, fate));
    if (damaged.length > 0) await tx.insert(fileFates).values(damaged.map(({ sha256, is }) => ({ sha256, fate: is, by: actor.id, at: now }))).onConflictDoNothing();
    return { result: undefined, happened: { action: "verify_evidence", thing: { kind: "settings", id: "desk" }, detail: { files: checked, damaged: damaged.length } } };
  },
});
