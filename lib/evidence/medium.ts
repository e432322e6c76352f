import type { Medium } from "./words.ts";

/** The medium an uploaded file most likely is; the person may say otherwise (a photographed paper is a document). */
export function mediumOf(mediaType: string): Medium {
  if (mediaType.startsWith("text/")) return "text";
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType.startsWith("audio/")) return "audio";
  return mediaType === "application/pdf" ? "document" : "video";
}
