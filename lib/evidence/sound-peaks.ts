/** How loud a stored sound is from beginning to end, as its analysis wrote it down (lib/media/waveform.ts). I/O. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { DomainError } from "../errors.ts";
import type { Viewer } from "../query.ts";
import { getAnalysis } from "./analysis-queries.ts";
import type { FileStore } from "./files.ts";
import { getFile } from "./queries.ts";

/** `peaks`: each the loudest moment of an equal part, from 0 to 1. */
export const peaksShape = z.object({ seconds: z.number(), peaks: z.array(z.number().min(0).max(1)).max(2000) }).meta({ id: "Waveform" });

/** Throws not_found where there is nothing to hear, or the desk has not listened yet. */
export async function soundPeaks(viewer: Viewer, store: FileStore, fileId: string): Promise<z.infer<typeof peaksShape>> {
  const { waveform } = await getAnalysis(viewer, fileId);
  if (waveform === null) throw new DomainError("not_found", "There is nothing to hear in this file, or the desk has not listened to it yet.");
  const { sha256 } = await getFile(viewer, waveform);
  return peaksShape.parse(JSON.parse(await readFile(store.pathOf(sha256), "utf8")));
}
