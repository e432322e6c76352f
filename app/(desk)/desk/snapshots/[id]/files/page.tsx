import type { Metadata } from "next";
import type { SnapshotDetail } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { roleWords } from "../../../../_snapshots/words";
import { fileTypeWords, sizeWords } from "../../../claims/[id]/_evidence/meta-words";
import { snapshotAt } from "../_found";
import { SnapshotFrame } from "../_parts/snapshot-frame";

export const metadata: Metadata = { title: "Files of a snapshot" };

export default async function FilesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { snapshot, fates } = await snapshotAt(id);
  return (
    <SnapshotFrame id={id} view="files">
      <table className="kept-files">
        <thead><tr><th scope="col">What it is</th><th scope="col">Type and size</th><th scope="col">SHA-256</th><th scope="col">To keep</th></tr></thead>
        <tbody>{snapshot.files.map((file) => <FileRow key={file.id} file={file} fate={fates.find(({ fileId }) => fileId === file.id) ?? null} />)}</tbody>
      </table>
    </SnapshotFrame>
  );
}

type Row = { file: SnapshotDetail["snapshot"]["files"][number]; fate: SnapshotDetail["fates"][number] | null };

function FileRow({ file: { id, role, name, mediaType, bytes, sha256 }, fate }: Row) {
  return (
    <tr>
      <th scope="row">{roleWords[role]}<span className="second"> {name}</span></th>
      <td>{fileTypeWords(mediaType)}, <span className="num">{sizeWords(bytes)}</span></td>
      <td><span className="hash">{sha256}</span></td>
      <td>{fate && <p><b>{fateWords(fate)}</b></p>}{(!fate || fate.fate === "differs") && <a href={`/api/v1/files/${id}`} target="_blank" rel="noreferrer">Download<span className="vh"> {name}</span></a>}</td>
    </tr>
  );
}

function fateWords({ fate, reason }: NonNullable<Row["fate"]>): string {
  if (fate === "erased") return `Erased by an admin${reason ? `: ${reason}` : ""}. Its hash stays.`;
  return fate === "differs" ? "Damaged: what lies in the store is not what this hash is of." : "Missing from the store.";
}
