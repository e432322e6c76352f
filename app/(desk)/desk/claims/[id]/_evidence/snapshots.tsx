"use client";

import { Archive } from "lucide-react";
import Link from "next/link";
import type { EvidenceShape, SnapshotShape } from "../../../../../../lib/claims/shapes.ts";
import { isMaterial, stampWords } from "../../../../_snapshots/words";
import { sayDate } from "../../../../../../lib/when.ts";
import { shortHash, snapshotWords } from "../_model/labels";
import { useClaim } from "../_state/use-claim";
import { fileTypeWords, foundWords, sizeWords } from "./meta-words";

export type SnapshotsProps = {
  item: Pick<EvidenceShape, "id" | "quote" | "snapshots">;
  /** The newest alone, in a line. */
  brief?: boolean;
};

/** What was kept of an item: when, how, with which hash, and whether the quotation stands in it. */
export function Snapshots({ item, brief = false }: SnapshotsProps) {
  const { assessment } = useClaim();
  const judged = assessment.evidence.find(({ id }) => id === item.id);
  const found = foundWords(item, judged?.quoteFound, judged?.quoteInLast);
  const newestFirst = [...item.snapshots].reverse();
  const [newest, ...older] = newestFirst;
  return (
    <div className="snapshots">
      {newest ? <Snapshot snapshot={newest} found={found} brief={brief} more={brief ? older.length : 0} /> : <p className="snapshot"><Archive aria-hidden="true" /><span>No snapshot yet{item.quote && !found ? " to look for the quotation in" : ""}. {found}</span></p>}
      {!brief && older.map((snapshot) => <Snapshot key={snapshot.id} snapshot={snapshot} found={null} brief={false} more={0} />)}
    </div>
  );
}

type Shown = { snapshot: SnapshotShape; found: string | null; brief: boolean; more: number };

/** A captured page is many files: they stand on the snapshot's own page. */
function Snapshot({ snapshot, found, brief, more }: Shown) {
  const { id, at, how, files } = snapshot;
  const stamped = stampWords(snapshot);
  return (
    <div className="snapshot">
      <Archive aria-hidden="true" />
      <p>
        <Link href={`/desk/snapshots/${id}`} prefetch={false}>Snapshot of {sayDate(at)}</Link>{!brief && `, ${snapshotWords[how]}`}{stamped && `, ${stamped}`}. {found} {more > 0 && `${more} older. `}
        {how !== "captured" && files.filter(isMaterial).map((file) => <StoredFile key={file.id} file={file} brief={brief} />)}
      </p>
    </div>
  );
}

/** Goes by the desk to a signed address on the evidence host, in a tab of its own. */
function StoredFile({ file: { id, sha256, bytes, mediaType, name, erased }, brief }: { file: SnapshotShape["files"][number]; brief: boolean }) {
  if (erased) return <span className="stored-file"><Link className="file-name" href={`/desk/files/${id}`} prefetch={false}>{name}</Link> was erased; its hash stays: <span className="hash" title={`SHA-256 ${sha256}`}>{shortHash(sha256)}</span></span>;
  const opens = /^(image|video|audio)\//.test(mediaType) && mediaType !== "image/svg+xml";
  return (
    <span className="stored-file">
      {!brief && <span><Link className="file-name" href={`/desk/files/${id}`} prefetch={false}>{name}</Link>, {fileTypeWords(mediaType)}, {sizeWords(bytes)} </span>}
      <a className="hash" href={`/api/v1/files/${id}`} target="_blank" rel="noreferrer" title={`SHA-256 ${sha256}`} aria-label={`${opens ? "Open" : "Download"} ${name}, SHA-256 ${shortHash(sha256)}`}>{shortHash(sha256)}</a>
    </span>
  );
}
