/** The date that an item's page gives itself, where the item has none. Pure. */
import type { CaptureShape } from "../../../../../../lib/capture/shapes.ts";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { isDateOrTime } from "../../../../../../lib/when.ts";
import { recordOf } from "../../../snapshots/[id]/_parts/how-rows.ts";

type Item = Pick<EvidenceShape, "publishedAt"> & { snapshots: readonly Pick<EvidenceShape["snapshots"][number], "id">[] };
type Captured = { snapshot: Pick<NonNullable<CaptureShape["snapshot"]>, "id"> | null };

/** The capture that may know a date for the item: of its newest snapshot alone, and only where the item has no date. */
export function mayBeDated<One extends Captured>({ publishedAt, snapshots }: Item, captures: readonly One[]): One | undefined {
  const newest = snapshots.at(-1);
  return publishedAt === null && newest ? captures.find(({ snapshot }) => snapshot?.id === newest.id) : undefined;
}

/** Only a date or a time of the kind that an item takes; null where there is none to offer. */
export function pageDate(record: CaptureShape["record"]): string | null {
  const date = recordOf(record)?.said?.publishedAt ?? null;
  return date !== null && isDateOrTime(date) ? date : null;
}
