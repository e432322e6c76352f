import type { SnapshotDetail } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { sayDate } from "../../../../../../lib/when.ts";

/** What each authority said of when the manifest was there; one that was down is asked again by itself. */
export function Timestamps({ timestamps }: Pick<SnapshotDetail, "timestamps">) {
  if (timestamps.length === 0) return <p>None: no authority is set for this desk.</p>;
  return <ul>{timestamps.map((one) => <li key={`${one.kind} ${one.authority}`}>{one.kind === "rfc3161" ? "RFC 3161" : "OpenTimestamps"}, {one.authority}: {stateWords(one)} <Trust trust={one.trust} /></li>)}</ul>;
}

function stateWords({ state, said, why }: SnapshotDetail["timestamps"][number]): string {
  if (said !== null) return `there at ${sayDate(said)}.`;
  if (state === "done") return "confirmed.";
  return state === "pending" ? `pending, asked again by itself.${why ? ` Last: ${why}` : ""}` : `failed.${why ? ` ${why}` : ""}`;
}

/** Who signed, and whether this desk was given the root of that authority. */
function Trust({ trust }: Pick<SnapshotDetail["timestamps"][number], "trust">) {
  if (!trust) return null;
  const { state, signer, root, why } = trust;
  if (state === "wrong") return <b>The stored timestamp is not one of this manifest. {why}</b>;
  if (!root) return <>Signed by {signer}, not trusted by this desk. {why} Anybody could have signed in that name.</>;
  return <>Signed by {signer}, trusted by this desk: its certificate leads to {root.subject}, SHA-256 <span className="hash">{root.fingerprint}</span>.</>;
}
