/** A PDF: its text, its pages and its content credentials. I/O. */
import { askChild } from "./ask-child.ts";
import type { Work } from "./analyse.ts";

/** pdf.js and WebAssembly take the whole file into memory. */
const MOST_BYTES = 200_000_000;

export async function analyseDocument({ file, limits, progress, signal, trustList, analysis }: Work): Promise<void> {
  progress("text", 0);
  if (file.bytes > MOST_BYTES) return void analysis.problems.push("The text was not read: the file is bigger than 200 MB.");
  const { path, mediaType } = file;
  const [credentials, pdf] = await askChild([
    { name: "credentials", input: { path, mediaType, ...(trustList ? { trustList } : {}) } },
    // A second and more is left for the answer's way back.
    { name: "pdf", input: { path, pages: limits.pages, characters: limits.characters, seconds: limits.seconds * 0.7 } },
  ], { reads: [path], seconds: limits.seconds, megabytes: limits.megabytes, signal });

  if (credentials.result) analysis.c2pa = credentials.result;
  else analysis.problems.push(`Content credentials were not checked: ${credentials.why}.`);
  if (!pdf.result) return void analysis.problems.push(`The text was not read: ${pdf.why}.`);
  analysis.pages = pdf.result.pages;
  analysis.text = pdf.result.text.trim() === "" ? null : pdf.result.text;
  analysis.metadata.push(...pdf.result.metadata);
  if (pdf.result.cut) analysis.problems.push(`The text is not whole: ${pdf.result.cut}.`);
  if (analysis.text === null) analysis.problems.push("The PDF has no text: its pages may be pictures.");
}
