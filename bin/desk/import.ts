import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Command } from "commander";
import { mayCreate } from "../../lib/claims/permission.ts";
import { config } from "../../lib/config.ts";
import { DomainError } from "../../lib/errors.ts";
import type { ImportShape } from "../../lib/imports/shapes.ts";
import { actorOfToken } from "../../lib/tokens/queries.ts";
import { Refusal, say, takesJson, withDatabase } from "./open.ts";

/** By the same commands as POST /imports, as the person of a token: the command line itself checks no facts (docs/decisions/nobody-acts-as-somebody-else.md). */
export function importVerb(): Command {
  return takesJson(new Command("import").description("import others' checks, or claims to check: ClaimReview, CSV or JSON"))
    .argument("<file>").option("--format <format>", "claimreview, csv or json; seen from the file when left out").option("--dry-run", "show what would be taken, and store nothing")
    .addHelpText("after", "\nIt acts as the person of the token in DESK_TOKEN (desk token create … --scopes read,write).")
    .action(bringIn);
}

type Options = { format?: string; dryRun?: boolean; json?: boolean };

function bringIn(path: string, { format, dryRun = false, ...options }: Options): Promise<void> {
  return withDatabase(async (db) => {
    const actor = await actorOfToken(db, process.env["DESK_TOKEN"] ?? "", new Date());
    if (!actor) throw new Refusal("Give a token in DESK_TOKEN: an import is made in somebody's name. “desk token create” makes one.");
    const may = mayCreate(actor);
    if (!may.ok) throw new DomainError("not_allowed", may.why);
    if (!(await stat(path).catch(() => null))?.isFile()) throw new Refusal(`There is no file ${path}.`);
    // Loaded when asked for, as no other verb needs them.
    const [{ keepFile }, { startImport }, { getImport }, { folderFiles }, { runDue }] = await Promise.all([
      import("../../lib/evidence/commands.ts"), import("../../lib/imports/commands.ts"), import("../../lib/imports/queries.ts"), import("../../lib/evidence/folder-files.ts"), import("../../lib/jobs/runner.ts"),
    ]);
    const asking = { db, actor };
    const store = folderFiles(config());
    const stored = await store.keepStream(createReadStream(path), basename(path));
    const file = await keepFile(asking, null, { ...stored, text: await store.textOf(stored) });
    const { id } = await startImport(asking, null, { fileId: file.id, dryRun, ...(format === undefined ? {} : { format }) });
    let now = await getImport(asking, id);
    while (now.state === "running") {
      // Whoever comes first carries it out: this process, or a desk that runs.
      if ((await runDue(db, new Date(), { of: ["imports"] })) === 0) await new Promise((resolve) => { setTimeout(resolve, 200); });
      now = await getImport(asking, id);
    }
    if (now.state === "failed") throw new Refusal(now.why ?? "The import failed.");
    say(options, now, linesOf(now));
  });
}

function linesOf({ dryRun, accepted, updated, refusedCount, refused }: ImportShape): string[] {
  return [
    `${accepted} ${dryRun ? "would be taken" : "taken"}, ${updated} of them bringing up to date what is here; ${refusedCount} refused.`,
    ...refused.map(({ row, why }) => `row ${row}: ${why}`),
  ];
}
