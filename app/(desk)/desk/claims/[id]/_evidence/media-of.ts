/** What of an item is to be seen or heard. */
import type { EvidenceShape, SnapshotShape } from "../../../../../../lib/claims/shapes.ts";

type KeptFile = SnapshotShape["files"][number];
export type Playable = { file: KeptFile; as: "image" | "video" | "audio" };

/** The newest that a browser shows by itself; null when there is none. The picture of a captured page stands on its snapshot's page. */
export function mediaOf({ snapshots }: Pick<EvidenceShape, "snapshots">): Playable | null {
  const newestFirst = [...snapshots].reverse().flatMap(({ files }) => files);
  for (const file of newestFirst) {
    if (file.role !== "original" || file.erased) continue;
    const family = familyOf(file.mediaType);
    if (family) return { file, as: family };
  }
  return null;
}

function familyOf(mediaType: string): Playable["as"] | null {
  if (mediaType === "image/svg+xml") return null; // can run scripts, so the evidence host only lets it be saved
  const [family] = mediaType.split("/");
  return family === "image" || family === "video" || family === "audio" ? family : null;
}
