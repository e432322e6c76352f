/** The text of a PDF, by pdf.js. Runs in the confined child alone; nothing in the file is run or drawn. I/O. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { boundedMarks } from "../bounded-marks.ts";
import { Unreadable } from "../evidence/unreadable.ts";
import type { MetadataRow } from "./analysis.ts";

/** `text` has a form feed between pages, as pdftotext writes it; `cut` says in words why it ends early. */
export type PdfText = { pages: number; text: string; cut: string | null; metadata: MetadataRow[] };

/** Reads until a bound is met: pages, characters, or seconds of the clock. Rejects where it is no PDF or wants a password. */
export async function readPdf({ path, pages: mostPages, characters, seconds }: { path: string; pages: number; characters: number; seconds: number }): Promise<PdfText> {
  const deadline = Date.now() + seconds * 1000;
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = getDocument({
    data: new Uint8Array(readFileSync(path)), verbosity: 0, disableFontFace: true, useSystemFonts: false, enableXfa: false, maxImageSize: 1,
    useWorkerFetch: false, isOffscreenCanvasSupported: false, useWasm: false,
    cMapUrl: join(folder, "cmaps/"), cMapPacked: true, standardFontDataUrl: join(folder, "standard_fonts/"),
  });
  const document = await loading.promise.catch((error: unknown) => {
    throw new Unreadable(error instanceof Error && error.name === "PasswordException" ? "it is encrypted and asks for a password" : "it is damaged, or no PDF");
  });
  const texts: string[] = [];
  let length = 0, cut: string | null = null;
  for (let page = 1; page <= document.numPages && cut === null; page++) {
    const text = await pageText(document, page);
    texts.push(text.slice(0, characters - length));
    length += text.length;
    if (length > characters) cut = `only the first ${characters.toLocaleString("en")} characters were taken`;
    else if (page === mostPages && document.numPages > page) cut = `only the first ${page} of ${document.numPages} pages were read`;
    else if (Date.now() > deadline && document.numPages > page) cut = `only the first ${page} of ${document.numPages} pages could be read in time`;
  }
  return { pages: document.numPages, text: boundedMarks(texts.join("\f")).normalize("NFC").toWellFormed(), cut, metadata: await warnings(document) };
}

/** A page that cannot be read is empty, and the others are read. */
async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  } catch {
    return "";
  }
}

/** What a reader of the original should know before opening it. */
async function warnings(document: PDFDocumentProxy): Promise<MetadataRow[]> {
  const [scripts, attached] = await Promise.all([document.hasJSActions().catch(() => false), document.getAttachments().catch(() => null)]);
  const rows: MetadataRow[] = [];
  if (scripts) rows.push({ group: "PDF", name: "Scripts", value: "The file carries scripts. They were not run." });
  const names = Object.keys((attached as Record<string, unknown> | null) ?? {});
  if (names.length > 0) rows.push({ group: "PDF", name: "Embedded files", value: names.slice(0, 20).join(", ").slice(0, 500) });
  return rows;
}
