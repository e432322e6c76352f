/** exiftool's JSON as rows for people, and the time at which a file says it was made. */
import type { MetadataRow } from "./analysis.ts";
import { isSensitive } from "./sensitive.ts";

/** `at` is ISO 8601 with the zone as written, or without one where the file writes none; `from` is the field. */
export type Created = { at: string; from: string };

const MOST_ROWS = 500;
/** Of the file itself, found better elsewhere. */
const passedOver = /^(SourceFile|File:(FileType|FileTypeExtension|MIMEType|CurrentIPTCDigest))$/;

/** exiftool writes what is wrong with a file as a field: an error means nothing was understood, a warning is told among the rows. */
export function rowsFrom(record: Record<string, unknown>): { rows: MetadataRow[]; why: string | null } {
  const error = Object.entries(record).find(([key]) => key.endsWith("ExifTool:Error") || key === "Error")?.[1];
  const rows = Object.entries(record).filter(([key]) => !passedOver.test(key) && !key.endsWith(":Error")).slice(0, MOST_ROWS).map(([key, value]) => row(key, value));
  return { rows, why: error === undefined ? null : "its format is unknown or damaged" };
}

function row(key: string, value: unknown): MetadataRow {
  const cut = key.indexOf(":");
  const [group, name] = cut < 0 ? ["File", key] : [key.slice(0, cut), key.slice(cut + 1)];
  const text = (typeof value === "object" ? JSON.stringify(value) : String(value)).toWellFormed().slice(0, 500);
  return { group: group.slice(0, 50), name: name.slice(0, 100), value: text, ...(isSensitive(name) || group === "GPS" ? { sensitive: true } : {}) };
}

/** Where cameras and editors write when a picture or a film was taken, the most telling first; with the field of its zone where that is apart. */
const times: [field: string, zone?: string][] = [
  ["ExifIFD:DateTimeOriginal", "ExifIFD:OffsetTimeOriginal"], ["Keys:CreationDate"], ["XMP-exif:DateTimeOriginal"], ["XMP-photoshop:DateCreated"], ["ExifIFD:CreateDate", "ExifIFD:OffsetTimeDigitized"],
  ["XMP-xmp:CreateDate"], ["IPTC:DateCreated", "IPTC:TimeCreated"], ["PDF:CreateDate"], ["PNG:CreationTime"], ["Matroska:DateTimeOriginal"], ["RIFF:DateTimeOriginal"],
];

/** The first of the fields that holds a whole date; time zones are never guessed. */
export function createdFrom(rows: readonly MetadataRow[]): Created | null {
  const valueOf = (field: string): string | undefined => rows.find(({ group, name }) => `${group}:${name}` === field)?.value;
  for (const [field, apart] of times) {
    const written = valueOf(field);
    const at = written === undefined ? null : iso(written, apart ? valueOf(apart) : undefined);
    if (at) return { at, from: field };
  }
  return null;
}

function iso(written: string, apart: string | undefined): string | null {
  // IPTC keeps the time of day, with its zone, in a field of its own.
  const whole = /^\d{4}:\d\d:\d\d$/.test(written) && apart && /^\d\d:\d\d:\d\d/.test(apart) ? `${written} ${apart}` : written;
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(whole);
  if (!parts || parts[1] === "0000" || Number.isNaN(Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}`))) return null;
  const zone = parts[5] ?? (apart && /^(Z|[+-]\d\d:\d\d)$/.test(apart) ? apart : "");
  return `${parts[1]}-${parts[2]}-${parts[3]}${parts[4] ? `T${parts[4]}${zone}` : ""}`;
}
