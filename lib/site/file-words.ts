/** A kept file in the words of the page: "Web page, 12 kB"; and what of a page could not be kept. Pure. */
import type { Missing } from "../publishing/kept-copies.ts";
import type { PublicEvidence } from "../publishing/shapes.ts";
import type { Here } from "./here.ts";

type KeptFile = PublicEvidence["snapshots"][number]["files"][number];

export function fileIn(here: Here, { mediaType, bytes }: Pick<KeptFile, "mediaType" | "bytes">): string {
  return here.words("evidence")("file", { what: whatIs(mediaType), size: sizeIn(here, bytes) });
}

export function missingIn(here: Here, { missing, of }: NonNullable<Missing>): string {
  const t = here.words("evidence");
  return missing === 0 ? t("cutShort") : t("partsMissing", { missingSaid: here.number(missing), of, ofSaid: here.number(of) });
}

const known: Record<string, string> = { "text/html": "page", "application/xhtml+xml": "page", "application/pdf": "pdf", "application/ogg": "video" };

function whatIs(mediaType: string): string {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const [family = ""] = type.split("/");
  return known[type] ?? (["text", "image", "video", "audio"].includes(family) ? family : "other");
}

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** In thousands, as the SI prefixes count; a small number with one place behind the point. */
function sizeIn({ language }: Here, bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(language, { style: "unit", unit: units[step], unitDisplay: step === 0 ? "long" : "short", maximumFractionDigits: step > 0 && value < 10 ? 1 : 0 }).format(value);
}
