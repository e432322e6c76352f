import { Command, CommanderError } from "commander";
import { isDomainError } from "../../lib/errors.ts";
import { auditNoun } from "./audit.ts";
import { caseNoun } from "./case.ts";
import { evidenceNoun } from "./evidence.ts";
import { exportVerb } from "./export.ts";
import { importVerb } from "./import.ts";
import { migrateVerb } from "./migrate.ts";
import { Refusal } from "./open.ts";
import { personNoun } from "./person.ts";
import { siteNoun } from "./site.ts";
import { tokenNoun } from "./token.ts";

/** One file for each noun. */
const nouns = [personNoun, tokenNoun, caseNoun, auditNoun, siteNoun, evidenceNoun, importVerb, exportVerb, migrateVerb];

/** The exit code: 0 done, 1 refused, 2 not understood. */
export async function run(args: string[]): Promise<number> {
  const program = new Command("desk").description("The desk from the command line. DATA_DIR and DATABASE_URL say which.");
  for (const noun of nouns) program.addCommand(noun());
  for (const command of withAllBelow(program)) command.exitOverride();
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** commander leaves with 1 on misuse, and a subcommand does not take over what its parent does instead. */
function withAllBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!isDomainError(error) && !(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
}
