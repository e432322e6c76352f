import type { SnapshotDetail } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";

/** What each authority said of when the manifest was there; one that was down is asked again by itself. */
export function Timestamps({ timestamps }: Pick<SnapshotDetail, "timestamps">) {
  if (timestamps.length === 0) return <p>None: no authority is set for this desk.</p>;
  return <ul>{timestamps.map((one) => <li key={`${one.kind} ${one.authority}`}>{one.kind === "rfc3161" ? "RFC 3161" : "OpenTimestamps"}, {one.authority}: {stateWords(one)}</li>)}</ul>;
}

function stateWords({ state, said, why }: SnapshotDetail["timestamps"][number]): string {
  if (said !== null) return `there at ${sayDate(said)}.`;
  if (state === "done") return "confirmed.";
  return state === "pending" ? `pending, asked again by itself.${why ? ` Last: ${why}` : ""}` : `failed.${why ? ` ${why}` : ""}`;
}
