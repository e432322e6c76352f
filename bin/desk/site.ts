import { Command } from "commander";
import { rebuildAndWait } from "../../lib/site/requesting.ts";
import { say, takesJson, withDatabase } from "./open.ts";

export function siteNoun(): Command {
  const site = new Command("site").description("the readers' site as files");
  takesJson(site.command("rebuild").description("make every page and feed anew; what has not changed is not written again"))
    .action((options: { json?: boolean }) => withDatabase(async (db) => {
      const made = await rebuildAndWait(db, new Date());
      say(options, made, [`${made.made} addresses made, ${made.changed} of them changed.`]);
    }));
  return site;
}
