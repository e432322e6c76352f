/** The line under a quotation, and what is said of a stored copy. */
import { languageName } from "../../../../../../lib/articles/language.ts";
import type { EvidenceShape, SnapshotShape } from "../../../../../../lib/claims/shapes.ts";
import { isToCome, sayDate } from "../../../../../../lib/when.ts";
import { mediumWords } from "../_model/labels.ts";

type Told = Pick<EvidenceShape, "quote" | "language" | "translation" | "medium" | "publishedAt" | "locator">;

/** "Ukrainian, translated by the desk · statement, 13 June 2025, 14:02 UTC · paragraph 1". */
export function metaWords({ quote, language, translation, medium, publishedAt, locator }: Told, now = new Date()): string {
  const words = [
    quote && language && `${languageName(language)}${translation ? ", translated by the desk" : ""}`,
    `${mediumWords[medium].toLowerCase()}${publishedAt ? `, ${sayDate(publishedAt)}${isToCome(publishedAt, now) ? ", still to come" : ""}` : ", no date given"}`,
    locator,
  ].filter(Boolean).join(" · ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Under the field: how it is written, and a doubt where the day is still to come. It is taken all the same: some things are dated ahead. */
export function publishedHelp(given: string | null, now = new Date()): string {
  const form = "A date, or a time such as 2025-06-13T12:10:00Z.";
  return given !== null && isToCome(given.trim(), now) ? `This is still to come. Is it right? ${form}` : form;
}

type Kept = Pick<EvidenceShape, "quote" | "snapshots">;

/** What is known of a quotation and the stored copies; nothing is claimed where it is not known. */
export function foundWords({ quote, snapshots }: Kept, quoteFound: boolean | null | undefined, quoteInLast: boolean | null | undefined = null): string | null {
  if (!quote || quoteFound === null || quoteFound === undefined) return null;
  if (quoteFound && quoteInLast === false) return "The quotation is not in it any more: it stands in what was kept before.";
  if (quoteFound && quoteInLast) return "Quotation found in it.";
  if (quoteFound) return snapshots.length === 1 ? "Quotation found in it." : snapshots.length > 1 ? "Quotation found in what was kept." : "Quotation found in the transcript.";
  if (snapshots.length === 0) return null;
  if (!snapshots.some(isSearched)) return "The desk cannot read its text: paste the text, or give the transcript, and the quotation is looked for.";
  return "Quotation not found in it, word for word.";
}

/** Only plain text and HTML are searched. */
const isSearched = ({ files }: SnapshotShape): boolean => files.some(({ mediaType }) => mediaType.startsWith("text/"));

const typeWords: Record<string, string> = { "text/html": "HTML", "text/plain": "text", "application/pdf": "PDF", "application/json": "JSON", "application/wacz": "WACZ archive", "application/timestamp-reply": "RFC 3161 timestamp", "image/jpeg": "JPEG picture", "image/svg+xml": "SVG picture", "video/quicktime": "QuickTime video", "audio/mpeg": "MP3 sound" };
const familyWords: Record<string, string> = { image: "picture", video: "video", audio: "sound" };

/** "HTML", "MP4 video", "PNG picture"; the media type itself where there is no better word. */
export function fileTypeWords(mediaType: string): string {
  const [family = "", kind = ""] = mediaType.split("/");
  const word = familyWords[family];
  return typeWords[mediaType] ?? (word ? `${kind.replace(/^x-/, "").toUpperCase()} ${word}` : mediaType);
}

/** "1 byte", "340 bytes", "3.2 kB", "14 MB": by 1,024, as the desk's own limit is. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const units = ["kB", "MB", "GB", "TB"] as const;
  const step = Math.min(Math.floor(Math.log2(bytes) / 10), units.length);
  const amount = bytes / 1024 ** step;
  return `${new Intl.NumberFormat("en-GB", { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)} ${units[step - 1]}`;
}

/** Said before a byte is sent. */
export function refusalOf({ size }: { size: number }, maxBytes: number): string | null {
  if (size === 0) return "This file is empty.";
  if (size > maxBytes) return `This file has ${sizeWords(size)}. The desk takes files of up to ${sizeWords(maxBytes)}; keep a shorter or smaller copy.`;
  return null;
}
