/** EXIF, XMP, IPTC and what else exiftool knows, read by its own Perl script in confinement. I/O. */
import type { Limits, MetadataRow } from "./analysis.ts";
import { runConfined, whyItFailed } from "./confined.ts";
import { createdFrom, rowsFrom, type Created } from "./metadata-rows.ts";
import { exiftoolScript } from "./tools.ts";
import { dirname } from "node:path";

export type Metadata = { rows: MetadataRow[]; created: Created | null; why: string | null };

/** `perl` is the interpreter's path. `why` completes "The metadata was not read: …". */
export async function readMetadata(path: string, { perl, limits, signal }: { perl: string; limits: Limits; signal?: AbortSignal }): Promise<Metadata> {
  // An empty -config first: exiftool would else run Perl from a file in its user's home.
  const args = [exiftoolScript(), "-config", "", "-j", "-G1", "-a", "-c", "%.6f", "-api", "LimitLongValues=500", "--ExifTool:all", "--System:all", "--Composite:all", path];
  const ran = await runConfined(perl, args, { reads: [path, dirname(dirname(exiftoolScript()))], seconds: limits.seconds, megabytes: limits.megabytes, outputBytes: 5_000_000, fileBytes: 0, signal });
  try {
    const [record] = JSON.parse(ran.stdout.toString("utf8")) as Record<string, unknown>[];
    const { rows, why } = rowsFrom(record ?? {});
    return { rows, created: createdFrom(rows), why };
  } catch {
    return { rows: [], created: null, why: whyItFailed(ran) ?? "it cannot be read" };
  }
}
