/** Every stored file read again: is its hash still its name? What is not, keeps what rests on it from being published. I/O. */
import { asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { command } from "../command.ts";
import { fileFates, files } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { commandLineActor } from "../people/commands.ts";
import { mayManageDesk } from "../people/policy.ts";
import type { Store } from "./store.ts";

const AT_ONCE = 200;
const SIDE_BY_SIDE = 4;

export type Damage = { sha256: string; name: string; mediaType: string; bytes: number; is: "differs" | "missing" };
export type StoreReport = { files: number; bytes: number; damaged: Damage[] };

/** Works while others write. `progress` is called after every file. */
export async function verifyStore(db: Database, store: Store, { progress = () => undefined, now = new Date() }: { progress?: (done: number) => void; now?: Date } = {}): Promise<StoreReport> {
  const report: StoreReport = { files: 0, bytes: 0, damaged: [] };
  const fates = new Map((await db.read.select().from(fileFates)).map((row) => [row.sha256, row.fate]));
  for (let last = ""; ;) {
    const rows = await db.read.selectDistinct({ sha256: files.sha256 }).from(files).where(gt(files.sha256, last)).orderBy(asc(files.sha256)).limit(AT_ONCE);
    for (let from = 0; from < rows.length; from += SIDE_BY_SIDE) await Promise.all(rows.slice(from, from + SIDE_BY_SIDE).map(({ sha256 }) => look(sha256)));
    const end = rows.at(-1);
    if (!end) break;
    last = end.sha256;
  }
  report.damaged.sort((one, two) => one.sha256.localeCompare(two.sha256));
  await noteFates({ db, actor: await commandLineActor(db), now }, null, { damaged: report.damaged.map(({ sha256, is }) => ({ sha256, is })), files: report.files });
  return report;

  async function look(sha256: string): Promise<void> {
    if (fates.get(sha256) === "erased") return;
    const is = await store.verify(sha256);
    report.files += 1;
    report.bytes += (await store.size(sha256)) ?? 0;
    progress(report.files);
    if (is === "intact") return;
    const [file] = await db.read.select().from(files).where(eq(files.sha256, sha256)).limit(1);
    if (file) report.damaged.push({ sha256, name: file.name, mediaType: file.mediaType, bytes: file.bytes, is });
  }
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
