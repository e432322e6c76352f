/** Timestamps are asked for by a job: an authority that is down makes nobody wait. I/O: inside a command's transaction. */
import { config } from "../config.ts";
import type { Scope } from "../command.ts";
import { timestamps } from "../db/schema/index.ts";
import { enqueue } from "../jobs/queue.ts";

/** One for each authority that the desk is set to ask; none by default. */
export async function stampLater(scope: Scope, snapshotId: string): Promise<void> {
  const { timestampAuthorities, timestampCalendars } = config();
  const wanted = [
    ...timestampAuthorities.map((authority) => ({ kind: "rfc3161" as const, authority })),
    ...timestampCalendars.map((authority) => ({ kind: "opentimestamps" as const, authority })),
  ];
  for (const { kind, authority } of wanted) {
    const id = scope.newId();
    await scope.tx.insert(timestamps).values({ id, snapshotId, kind, authority, state: "pending", at: scope.now });
    await enqueue(scope, { kind: "timestamp", payload: { timestampId: id }, runAt: scope.now });
  }
}
