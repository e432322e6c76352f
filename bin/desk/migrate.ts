import { Command } from "commander";
import { say, takesJson, withDatabase } from "./open.ts";

export function migrateVerb(): Command {
  return takesJson(new Command("migrate").description("bring the database up to date; safe to repeat"))
    .action((options: { json?: boolean }) => withDatabase(async () => say(options, { migrated: true }, ["The database is up to date."])));
}
