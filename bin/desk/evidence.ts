import { Command } from "commander";
import { config } from "../../lib/config.ts";
import { storeOf } from "../../lib/evidence/folder-files.ts";
import { verifyStore } from "../../lib/evidence/verifying.ts";
import { Refusal, say, takesJson, withDatabase } from "./open.ts";

export function evidenceNoun(): Command {
  const evidence = new Command("evidence").description("what was kept: captures and uploads");
  takesJson(evidence.command("verify").description("read every stored file again and name those whose bytes are no longer what they were"))
    .action((options: { json?: boolean }) => withDatabase(async (db) => {
      const report = await verifyStore(db, storeOf(config()));
      say(options, report, report.damaged.length === 0
        ? [`${report.files} files are what they were when they were kept.`]
        : [...report.damaged.map(({ is, sha256, name }) => `${is}: ${name} (${sha256})`), `${report.damaged.length} of ${report.files} files are not what they were. What rests on them cannot be published until they are restored.`]);
      if (report.damaged.length > 0) throw new Refusal(report.damaged.length === 1 ? "One file differs." : `${report.damaged.length} files differ.`);
    }));
  return evidence;
}
