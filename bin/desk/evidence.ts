import { Command } from "commander";
import { config } from "../../lib/config.ts";
import { storeOf } from "../../lib/evidence/folder-files.ts";
import { type StoreReport, verifyStore } from "../../lib/evidence/verifying.ts";
import { type TimestampReport, verifyTimestamps } from "../../lib/evidence/verifying-timestamps.ts";
import { Refusal, say, takesJson, withDatabase } from "./open.ts";

export function evidenceNoun(): Command {
  const evidence = new Command("evidence").description("what was kept: captures and uploads");
  takesJson(evidence.command("verify").description("read every stored file again and name those whose bytes are no longer what they were; check every timestamp"))
    .action((options: { json?: boolean }) => withDatabase(async (db) => {
      const store = storeOf(config());
      const report = await verifyStore(db, store);
      const timestamps = await verifyTimestamps(db, store, { timestampRoots: config().timestampRoots, damaged: report.damaged.map(({ sha256 }) => sha256) });
      say(options, { ...report, timestamps }, [...fileLines(report), ...timestampLines(timestamps)]);
      const wrong = [...counted(report.damaged, "file differs", "files differ"), ...counted(timestamps.wrong, "timestamp is wrong", "timestamps are wrong")];
      if (wrong.length > 0) throw new Refusal(`${wrong.join(", ")}.`);
    }));
  return evidence;
}

const counted = ({ length }: readonly unknown[], one: string, more: string): string[] => (length === 0 ? [] : [length === 1 ? `One ${one}` : `${length} ${more}`]);

const fileLines = ({ damaged, files }: StoreReport): string[] => (damaged.length === 0
  ? [`${files} files are what they were when they were kept.`]
  : [...damaged.map(({ is, sha256, name }) => `${is}: ${name} (${sha256})`), `${damaged.length} of ${files} files are not what they were. What rests on them cannot be published until they are restored.`]);

/** None where there is no timestamp. */
const timestampLines = ({ authorities, wrong }: TimestampReport): string[] => [
  ...wrong.map(({ snapshotId, authority, why }) => `wrong: the timestamp of snapshot ${snapshotId} by ${authority}. ${why}`),
  ...authorities.flatMap(({ authority, trusted, untrusted, because: { roots, why } }) => [
    ...(trusted > 0 ? [`Timestamps by ${authority} that this desk trusts: ${trusted}. ${roots.map(({ subject, fingerprint }) => `Root: ${subject}, SHA-256 ${fingerprint}.`).join(" ")}`] : []),
    ...(untrusted > 0 ? [`Timestamps by ${authority} that this desk does not trust: ${untrusted}. ${why.join(" ")}`] : []),
  ]),
];
