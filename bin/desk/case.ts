import { Command } from "commander";
import { config } from "../../lib/config.ts";
import { asCommandLine, say, takesJson } from "./open.ts";

export function caseNoun(): Command {
  const noun = new Command("case").description("a whole case: an article with its claims, sources and verdicts");
  takesJson(noun.command("load").description("load a case by the real commands, as its people at its times")).argument("<folder>").action(load);
  return noun;
}

function load(folder: string, options: { json?: boolean }): Promise<void> {
  return asCommandLine(async ({ db }) => {
    // Loaded when asked for: it brings every noun's commands with it, which no other verb needs.
    const { loadCase } = await import("../../lib/examples/load-case.ts");
    const { folderFiles } = await import("../../lib/evidence/folder-files.ts");
    const done = await loadCase(folder, { db, files: folderFiles(config()), now: new Date(), progress: (line) => process.stderr.write(`${line}\n`) });
    say(options, done, [`${done.claims} claims and ${done.sources} sources are loaded.`]);
  });
}
