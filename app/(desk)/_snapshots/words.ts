/** What is said of a snapshot and its files. Pure. */
import type { SnapshotShape } from "../../../lib/claims/shapes.ts";
import type { SnapshotText } from "../../../lib/evidence/snapshot-shapes.ts";
import type { FileRole, ProductRole } from "../../../lib/evidence/words.ts";
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

/** On a file's own page: what the desk made itself, and why nothing more is known of it. */
export const productWords: Record<ProductRole, string> = {
  screenshot: "The picture of a page that the desk captured. It shows that page and its layout, so it is neither looked into nor compared with other pictures.",
  pdf: "A page that the desk captured, printed as a PDF. Quotations are looked for in it; it is not looked into any further.",
  html: "The copy of a page that the desk captured. Everything in it came from that page.",
  text: "The readable text of a page that the desk captured.",
  wacz: "Everything that was sent while the desk captured a page, for programs that replay it.",
  boxes: "Where each word stands in the picture of a page that the desk captured, so that a quotation can be marked there.",
  manifest: "Made by the desk: it names every file of a snapshot with its hash.",
  timestamp: "An authority’s word on when the manifest of a snapshot was there.",
};

/** Where in a snapshot something stands: "the whole text of the page", "page 3 of it"; null for its readable text, which is meant where nothing is said. */
export function partWords(from: SnapshotText["from"]): string | null {
  if (!from) return null;
  if (from.role === "boxes") return "the whole text of the page";
  if (from.role === "pdf") return `the page’s PDF${from.page === null ? "" : `, page ${from.page}`}`;
  return from.page === null ? null : `page ${from.page} of it`;
}

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
