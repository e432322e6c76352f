import { Command } from "commander";
import { verifyChain } from "../../lib/audit/queries.ts";
import { Refusal, say, takesJson, withDatabase } from "./open.ts";

export function auditNoun(): Command {
  const audit = new Command("audit").description("the record of every change");
  takesJson(audit.command("verify").description("check that no event was changed, removed or put in")).action(verify);
  return audit;
}

async function verify(options: { json?: boolean }): Promise<void> {
  const report = await withDatabase((db) => verifyChain(db.read));
  say(options, report, [report.fault ? `Checked ${report.events} events, then stopped.` : `${report.events} events, unbroken. The last has the hash ${report.hash}`]);
  if (report.fault) throw new Refusal(`The audit log is broken: ${report.fault.what}.`);
}
