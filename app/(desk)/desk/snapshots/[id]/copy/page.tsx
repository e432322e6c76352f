import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptFor, snapshotAt } from "../_found";
import { SnapshotFrame } from "../_parts/snapshot-frame";
import { Uncovered } from "../_parts/uncovered";

export const metadata: Metadata = { title: "Archived page of a snapshot" };

/** The archived copy, from the evidence host, in a frame that allows it nothing. */
export default async function CopyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { snapshot } = await snapshotAt(id);
  const { item, name } = await keptFor(id);
  const copy = snapshot.files.find(({ role }) => role === "html");
  if (!copy) notFound();
  return (
    <SnapshotFrame id={id} view="copy">
      <p className="kept-says">A copy that asks for nothing and runs nothing: its links are shown, but lead nowhere, and what moved stands still. The whole exchange is in the archive among the files.</p>
      <Uncovered graphic={item?.graphic ?? false}><iframe className="kept-frame" sandbox="" src={`/api/v1/files/${copy.id}/view`} title={`Archived page of ${name}`} /></Uncovered>
    </SnapshotFrame>
  );
}
