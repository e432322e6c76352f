import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { config } from "../../lib/config.ts";
import { publicDesk } from "../../lib/publishing/queries.ts";
import { dump, type DumpFormat, dumpFormats } from "../../lib/syndication/queries.ts";
import { takesJson, withDatabase } from "./open.ts";

/** The same as GET /exports, on standard output: only what readers see, so it asks for nobody's name. */
export function exportVerb(): Command {
  return takesJson(new Command("export").description("every published verdict with its evidence, on standard output; --json is --format json"))
    .addOption(new Option("--format <format>").choices(dumpFormats).default("json"))
    .action(({ format, json }: { format: DumpFormat; json?: boolean }) => withDatabase(async ({ published }) => {
      const pieces = dump(published, { desk: await publicDesk(published), publicUrl: config().publicUrl }, json ? "json" : format);
      await pipeline(Readable.from(pieces), process.stdout, { end: false });
    }));
}
