import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { config } from "../../../../../../lib/config.ts";
import { folderFiles } from "../../../../../../lib/evidence/folder-files.ts";
import { getSnapshot } from "../../../../../../lib/evidence/snapshot-queries.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { snapshotWords } from "../../../claims/[id]/_model/labels";
import { snapshotAt } from "../_found";
import { CheckIt } from "../_parts/check-it";
import { howRows, recordOf } from "../_parts/how-rows";
import { SnapshotFrame } from "../_parts/snapshot-frame";
import { Timestamps } from "../_parts/timestamps";

export const metadata: Metadata = { title: "How a snapshot was made" };

/** Everything that is known of how it came to be, and how anybody can check it. */
export default async function HowPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { snapshot, capture, by } = await snapshotAt(id);
  // Signatures are checked here alone: the other views show none.
  const { timestamps } = await getSnapshot(await signedIn(), id, { bytesOf: folderFiles(config()).bytesOf });
  const manifest = snapshot.files.find(({ role }) => role === "manifest");
  const record = recordOf(capture?.record ?? null);
  return (
    <SnapshotFrame id={id} view="how">
      <dl className="kept-how">
        <dt>Kept</dt><dd>{sayDate(snapshot.at)}, {snapshotWords[snapshot.how]}{by.name && `, asked for by ${by.name}`}</dd>
        {record && howRows(record).map(({ name, values }) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{values.length === 1 ? values[0] : <ul>{values.map((value, at) => <li key={at}>{value}</li>)}</ul>}</dd>])}
        <dt>Timestamps</dt><dd><Timestamps timestamps={timestamps} /></dd>
        <dt>Manifest</dt><dd>{manifest ? <>SHA-256 <span className="hash">{manifest.sha256}</span></> : "Not written yet."}</dd>
      </dl>
      {manifest && <CheckIt />}
    </SnapshotFrame>
  );
}
