/** One field takes a URL, a file, a name or a pasted quotation: what was put in, and what follows from it. */
import type { Medium } from "../../../../../../lib/evidence/words.ts";
import type { SourceKind } from "../../../../../../lib/sources/words.ts";

export type Given =
  | { is: "nothing" }
  | { is: "address"; url: string }
  | { is: "quotation"; quote: string }
  | { is: "name"; name: string };

const LONGEST_NAME = 90;
const MOST_WORDS_OF_A_NAME = 11;
const opening = "\"'“„«‘‹「『";
const closing = "\"'”“»’›」』";

export function recognised(typed: string): Given {
  const text = typed.trim();
  if (text === "") return { is: "nothing" };
  const url = addressIn(text);
  if (url) return { is: "address", url };
  if (isQuotation(text)) return { is: "quotation", quote: unquoted(text) };
  return { is: "name", name: text };
}

/** What the registry is asked for when an address was given: "interfax" for https://www.interfax.ru/x. */
export function nameInAddress(url: string): string {
  const host = URL.parse(url)?.hostname.replace(/^(www|m|amp|news|edition)\./, "") ?? "";
  const labels = host.split(".");
  const own = labels.slice(0, -1).filter((label) => !["co", "com", "org", "gov", "net", "ac", "example"].includes(label));
  return own.at(-1) ?? labels[0] ?? "";
}

type About = { url: string | null; mediaType: string | null; sourceKind: SourceKind };

/** The medium an item most likely is; the person corrects it in one step. */
export function likelyMedium({ url, mediaType, sourceKind }: About): Medium {
  const byType = mediaType ? mediumOfType(mediaType) : null;
  if (byType) return byType;
  if (url && /\.(mp4|webm|mov)(\?|$)|(youtube\.com|youtu\.be|vimeo\.com)\//i.test(url)) return "video";
  if (url && /\.(jpe?g|png|webp|gif)(\?|$)/i.test(url)) return "image";
  if (url && /\.(mp3|ogg|m4a|wav)(\?|$)/i.test(url)) return "audio";
  if (url && /\.pdf(\?|$)/i.test(url)) return "document";
  return ofKind[sourceKind] ?? "text";
}

function mediumOfType(mediaType: string): Medium | null {
  const [family] = mediaType.split("/");
  if (family === "video" || family === "image" || family === "audio") return family;
  return mediaType === "application/pdf" ? "document" : null;
}

const ofKind: Partial<Record<SourceKind, Medium>> = {
  official_body: "statement", person: "statement", expert: "statement", eyewitness: "statement", video: "video", image: "image", document: "document", dataset: "document",
};

function addressIn(text: string): string | null {
  if (/\s/.test(text)) return null;
  const bare = /^(www\.)?[\p{L}\d-]+(\.[\p{L}\d-]+)+\/\S*$|^www\.\S+\.\S+$/iu.test(text);
  const url = bare ? URL.parse(`https://${text}`) : /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  return url && url.hostname !== "" ? url.href : null;
}

function isQuotation(text: string): boolean {
  const isMarked = opening.includes(text.charAt(0)) && (closing.includes(text.charAt(text.length - 1)) || text.length > LONGEST_NAME);
  return isMarked || text.includes("\n") || text.length > LONGEST_NAME || text.split(/\s+/).length > MOST_WORDS_OF_A_NAME;
}

/** Without the marks around it: they are drawn anew in the quotation's own language. */
function unquoted(text: string): string {
  const begins = opening.includes(text.charAt(0));
  const ends = closing.includes(text.charAt(text.length - 1));
  return begins && ends ? text.slice(1, -1).trim() : text;
}
