/** The picture of the whole page, and its print. I/O. */
import { open, writeFile } from "node:fs/promises";
import type { CDPSession } from "playwright-core";
import { inTime } from "./in-page.ts";
import { viewport } from "./limits.ts";

const [PICTURE_MS, PRINT_MS, MOST_PDF_BYTES] = [20_000, 20_000, 128 * 1024 * 1024];
/** A4, in inches. */
const paper = { paperWidth: 8.27, paperHeight: 11.69, marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4 };

/** As wide as the window and as tall as the page, at most `maxHeight`; answers how tall the page is, in CSS pixels. Throws Unresponsive. */
export async function takePicture(session: CDPSession, path: string, maxHeight: number): Promise<number> {
  const { cssContentSize } = await inTime(session.send("Page.getLayoutMetrics"), PICTURE_MS);
  const height = Math.max(viewport.height, Math.ceil(cssContentSize.height));
  const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, maxHeight), scale: 1 };
  const { data } = await inTime(session.send("Page.captureScreenshot", { format: "png", clip, captureBeyondViewport: true }), PICTURE_MS);
  await writeFile(path, data, "base64");
  return height;
}

/** Throws Unresponsive, and Error when the print is bigger than a print is. */
export async function printPage(session: CDPSession, path: string): Promise<void> {
  const { stream: handle } = await inTime(session.send("Page.printToPDF", { ...paper, printBackground: true, transferMode: "ReturnAsStream" }), PRINT_MS);
  if (!handle) throw new Error("There is no print.");
  const file = await open(path, "w");
  try {
    for (let bytes = 0; ; ) {
      const { data, base64Encoded, eof } = await inTime(session.send("IO.read", { handle, size: 1024 * 1024 }), PRINT_MS);
      bytes += (await file.write(Buffer.from(data, base64Encoded ? "base64" : "utf8"))).bytesWritten;
      if (bytes > MOST_PDF_BYTES) throw new Error("The print is too big.");
      if (eof) return;
    }
  } finally {
    await file.close();
    await session.send("IO.close", { handle }).catch(() => undefined);
  }
}
