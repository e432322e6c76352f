/** What is said of a snapshot and its files. Pure. */
import type { SnapshotShape } from "../../../lib/claims/shapes.ts";
import type { FileRole } from "../../../lib/evidence/words.ts";
import { sayDate } from "../../../lib/when.ts";

/** "timestamp pending", "timestamped 13 June 2025, 14:02 UTC"; null where no authority was asked. */
export function stampWords({ timestamp }: Pick<SnapshotShape, "timestamp">): string | null {
  if (!timestamp) return null;
  if (timestamp.said !== null) return `timestamped ${sayDate(timestamp.said)}`;
  return { pending: "timestamp pending", done: "timestamped", failed: "without a timestamp" }[timestamp.state];
}

export { isMaterial } from "../../../lib/evidence/words.ts";

export const roleWords: Record<FileRole, string> = {
  screenshot: "Picture of the whole page", pdf: "The page as a PDF", html: "Copy of the page that asks for nothing", text: "Its readable text", wacz: "Archive of everything that was sent (WACZ)",
  boxes: "Where each word stands in the picture", manifest: "Manifest: every file with its hash", timestamp: "Timestamp of the manifest", original: "The file as it came",
};

export const views = ["text", "picture", "copy", "files", "how", "compare"] as const;
export type View = (typeof views)[number];
export const viewWords: Record<View, string> = { text: "Text", picture: "Picture", copy: "Page", files: "Files", how: "How", compare: "Compare" };

/** The text is what a snapshot's address leads to. */
export const viewHref = (id: string, view: View): string => `/desk/snapshots/${id}${view === "text" ? "" : `/${view}`}`;

/** Only what there is to be seen. */
export function viewsOf({ files }: Pick<SnapshotShape, "files">, of: number): View[] {
  const has = (role: FileRole) => files.some((file) => file.role === role);
  return views.filter((view) => (view !== "picture" || has("screenshot")) && (view !== "copy" || has("html")) && (view !== "compare" || of > 1));
}
