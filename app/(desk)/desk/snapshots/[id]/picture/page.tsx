import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { signedIn } from "@/_server";
import { captureLimits, viewport } from "../../../../../../lib/capture/limits.ts";
import { config } from "../../../../../../lib/config.ts";
import { folderFiles } from "../../../../../../lib/evidence/folder-files.ts";
import { getSnapshotText } from "../../../../../../lib/evidence/snapshot-queries.ts";
import type { SnapshotText } from "../../../../../../lib/evidence/snapshot-shapes.ts";
import { viewHref } from "../../../../_snapshots/words";
import { keptFor, snapshotAt } from "../_found";
import { SnapshotFrame } from "../_parts/snapshot-frame";
import { Uncovered } from "../_parts/uncovered";

export const metadata: Metadata = { title: "Picture of a snapshot" };

/** The page as it looked, from its top to as far down as it was taken. */
export default async function PicturePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { snapshot, capture } = await snapshotAt(id);
  const { item, name } = await keptFor(id);
  const picture = snapshot.files.find(({ role }) => role === "screenshot");
  if (!picture) notFound();
  const { marks } = await getSnapshotText(await signedIn(), id, { quote: item?.quote ?? undefined, bytesOf: folderFiles(config()).bytesOf });
  return (
    <SnapshotFrame id={id} view="picture">
      <p className="kept-says">The page as it looked to the desk’s browser{marks.length > 0 ? ", the quotation marked" : ""}. <Link href={`${viewHref(id, "text")}#quotation`}>{item?.quote ? "Find the quotation in its text" : "Read its text"}</Link></p>
      <Uncovered graphic={item?.graphic ?? false}><section className="kept-picture" aria-label="Picture"><img src={`/api/v1/files/${picture.id}`} alt={`Screenshot of the page of ${name}`} /><Marks marks={marks} height={capture?.record?.pageHeight} /></section></Uncovered>
    </SnapshotFrame>
  );
}

/** Over the picture, in its own pixels, whatever size it is shown in. */
function Marks({ marks, height }: { marks: SnapshotText["marks"]; height: unknown }) {
  if (marks.length === 0 || typeof height !== "number") return null;
  return (
    <svg className="kept-marks" viewBox={`0 0 ${viewport.width} ${Math.min(height, captureLimits.maxHeight)}`} preserveAspectRatio="none" aria-hidden="true">
      {marks.map(({ x, y, w, h }) => <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} />)}
    </svg>
  );
}
