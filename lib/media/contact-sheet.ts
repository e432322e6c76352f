/** Key frames beside each other with their time codes. Runs in the confined child alone. I/O. */
import type { KeyFrame } from "./analysis.ts";
import { clock } from "./clock.ts";
import { sharp } from "./decoder.ts";

const CELL = { width: 240, height: 160, label: 22 };
/** Three columns of five dots for each sign: no font need be installed. A number per row, its bits from left to right. */
const signs: Record<string, number[]> = {
  "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 7, 1, 7], "4": [5, 5, 7, 1, 1], "5": [7, 4, 7, 1, 7],
  "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 1, 1], "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7], ":": [0, 2, 0, 2, 0], ".": [0, 0, 0, 0, 2],
};

/** Writes a WebP of at most ten columns to `out`. */
export async function contactSheet({ frames, out }: { frames: KeyFrame[]; out: string }): Promise<{ columns: number; rows: number }> {
  const columns = Math.max(1, Math.min(10, Math.ceil(Math.sqrt(frames.length))));
  const rows = Math.ceil(frames.length / columns);
  const pictures = [];
  for (const [n, { at, path }] of frames.entries()) {
    const left = (n % columns) * CELL.width, top = Math.floor(n / columns) * (CELL.height + CELL.label);
    const input = await sharp(path).resize(CELL.width - 8, CELL.height - 8, { fit: "contain", background: "#000" }).png().toBuffer();
    pictures.push({ input, left: left + 4, top: top + 4 }, { ...label(clock(at)), left: left + 4, top: top + CELL.height + 2 });
  }
  const sheet = { width: columns * CELL.width, height: rows * (CELL.height + CELL.label), channels: 3 as const, background: "#161616" };
  await sharp({ create: sheet }).composite(pictures).webp({ quality: 75 }).toFile(out);
  return { columns, rows };
}

function label(text: string): { input: Buffer; raw: { width: number; height: number; channels: 3 } } {
  const width = text.length * 8, height = 10;
  const input = Buffer.alloc(width * height * 3, 0x16);
  for (const [n, sign] of [...text].entries()) {
    for (const [y, row] of (signs[sign] ?? []).entries()) {
      for (let x = 0; x < 6; x++) if (row & (4 >> (x >> 1))) for (const line of [y * 2, y * 2 + 1]) input.fill(0xf4, (line * width + n * 8 + x) * 3, (line * width + n * 8 + x + 1) * 3);
    }
  }
  return { input, raw: { width, height, channels: 3 } };
}
