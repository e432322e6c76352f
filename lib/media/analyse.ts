/** Everything that can be known of a stored file, computed in confined processes. I/O. */
import { stat } from "node:fs/promises";
import { defaultLimits, nothingKnown, type Analysis, type Limits } from "./analysis.ts";
import { analyseDocument } from "./analyse-document.ts";
import { analyseMoving } from "./analyse-moving.ts";
import { analysePicture } from "./analyse-picture.ts";
import { kindOf } from "./formats.ts";
import { readMetadata } from "./metadata.ts";
import { missingAmong, type Tools, toolsHere } from "./tools.ts";

/** `mediaType` as found by content, never as sent. */
export type StoredFile = { path: string; mediaType: string; bytes: number };
/** `folder` is empty, absolute, and takes the derived files; `trustList` is PEM text, the certificates at which the chain of whoever signed content credentials may end. `percent` is of the step. */
export type AnalyseOptions = {
  folder: string;
  limits?: Partial<Limits>;
  progress?: (step: string, percent: number) => void;
  signal?: AbortSignal;
  tools?: Tools;
  trustList?: string | null;
};
/** What each part of the analysis gets. */
export type Work = { file: StoredFile; folder: string; limits: Limits; progress: (step: string, percent: number) => void; signal?: AbortSignal; tools: Tools; trustList?: string; analysis: Analysis };

/**
 * Resolves with what is known and, in words, what is not: a hostile or broken file is never an error. Rejects when the signal
 * aborts (with its reason), and when the stored file itself cannot be opened.
 */
export async function analyseFile(file: StoredFile, { folder, limits, progress = () => {}, signal, tools, trustList }: AnalyseOptions): Promise<Analysis> {
  signal?.throwIfAborted();
  const { size } = await stat(file.path);
  const analysis = nothingKnown(file.mediaType);
  const work: Work = {
    file, folder, limits: { ...defaultLimits, ...limits }, progress, tools: tools ?? (await toolsHere()), analysis, ...(signal ? { signal } : {}), ...(trustList ? { trustList } : {}),
  };
  const kind = kindOf(file.mediaType);
  if (size === 0) analysis.problems.push("The file is empty.");
  else if (kind === "other") analysis.problems.push(`Files of the type ${file.mediaType} are kept as they are: nothing here reads them.`);
  else {
    if (size !== file.bytes) analysis.problems.push(`The file has ${size} bytes, not the ${file.bytes} that were recorded.`);
    await metadata(work);
    await { picture: analysePicture, moving: analyseMoving, document: analyseDocument }[kind](work);
  }
  progress("done", 100);
  return analysis;
}

async function metadata({ file, limits, progress, signal, tools, analysis }: Work): Promise<void> {
  const perl = tools.exiftool.path;
  if (!perl) return void analysis.missing.push(...missingAmong(tools, ["exiftool"]));
  progress("metadata", 0);
  const { rows, created, why } = await readMetadata(file.path, { perl, limits, ...(signal ? { signal } : {}) });
  analysis.metadata.push(...rows);
  if (created) Object.assign(analysis, { createdAt: created.at, createdFrom: created.from });
  if (why) analysis.problems.push(`The metadata was not read: ${why}.`);
}
