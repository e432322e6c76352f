import type { Scope } from "../command.ts";
import { jobs } from "../db/schema/index.ts";

/** The work that can be promised, and what each needs to know. */
export type Work = { kind: "publish-scheduled"; payload: { claimId: string } };

/** Promises work in the same transaction as the change that asks for it. */
export async function enqueue({ tx, newId }: Scope, { kind, payload, runAt }: Work & { runAt: Date }): Promise<void> {
  await tx.insert(jobs).values({ id: newId(), kind, payload, runAt });
}
