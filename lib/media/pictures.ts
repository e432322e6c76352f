/** Pictures, decoded by sharp (libvips). Runs in the confined child alone: the derivatives carry no metadata of the original. I/O. */
import type { Metadata, Sharp } from "sharp";
import { Unreadable } from "../evidence/unreadable.ts";
import { sharp } from "./decoder.ts";

export type Picture = { width: number; height: number; codecs: string[]; thumbnail: string | null; damaged: boolean };
type Bounded = { path: string; pixels: number; seconds: number };

const formats: Record<string, string> = { jpeg: "JPEG", png: "PNG", webp: "WebP", gif: "GIF", heif: "HEIF", tiff: "TIFF" };

/** A file that is cut off is still shown as far as it goes when `forgiving`. */
const opened = ({ path, pixels, seconds }: Bounded, forgiving = false): Sharp =>
  sharp(path, { limitInputPixels: pixels, failOn: forgiving ? "none" : "warning", sequentialRead: true }).timeout({ seconds: Math.max(1, Math.floor(seconds)) });

/** Size as shown, and a thumbnail that fits 640 × 640 px. Rejects where the file is no picture or is over its bounds. */
export async function readPicture({ out, ...bounded }: Bounded & { out: string }): Promise<Picture> {
  const { format, autoOrient, compression } = await header(bounded);
  const facts = { width: autoOrient.width, height: autoOrient.height, codecs: [[formats[format] ?? format, compression === "hevc" ? "HEVC" : compression === "av1" ? "AV1" : ""].filter(Boolean).join(" ")] };
  const thumbnail = (forgiving: boolean): Promise<unknown> => opened(bounded, forgiving).autoOrient().resize(640, 640, { fit: "inside", withoutEnlargement: true }).webp({ quality: 80 }).toFile(out);
  try {
    await thumbnail(false);
    return { ...facts, thumbnail: out, damaged: false };
  } catch (error) {
    if (/timeout/i.test(String(error))) throw new Unreadable("it took too long");
    return { ...facts, thumbnail: await thumbnail(true).then(() => out, () => null), damaged: true };
  }
}

/** Nothing is decoded yet, so the size is the file's own word. */
async function header({ path, pixels }: Bounded): Promise<Metadata> {
  const facts = await sharp(path, { limitInputPixels: false, failOn: "none" }).metadata().catch(() => {
    throw new Unreadable("it is damaged, or none of JPEG, PNG, WebP, GIF, AVIF, HEIF and TIFF");
  });
  const { width, height } = facts;
  if (width * height > pixels) throw new Unreadable(`it says it is ${width} × ${height} px, and more than ${Math.round(pixels / 1e6)} million pixels are not decoded`);
  return facts;
}

/** A copy for readers, at most `side` px wide and high, without any metadata (the colours are turned into sRGB first). */
export async function publicPicture({ out, side, ...bounded }: Bounded & { out: string; side: number }): Promise<{ width: number; height: number }> {
  await header(bounded);
  const { width, height } = await opened(bounded).autoOrient().resize(side, side, { fit: "inside", withoutEnlargement: true }).toColourspace("srgb").webp({ quality: 85 }).toFile(out);
  return { width, height };
}

const VIEW = 2000;
/** The size at which both views are computed: they show what compression left, so the picture is never enlarged. */
const pixelsOf = (bounded: Bounded): Sharp => opened(bounded, true).autoOrient().flatten({ background: "#fff" }).toColourspace("srgb").removeAlpha();

async function cropped(bounded: Bounded): Promise<{ data: Buffer; width: number; height: number }> {
  const { autoOrient } = await header(bounded);
  // A resized picture has lost the traces the views are to show: a larger one is shown by its middle.
  const width = Math.min(autoOrient.width, VIEW), height = Math.min(autoOrient.height, VIEW);
  const { data, info } = await pixelsOf(bounded).extract({ left: (autoOrient.width - width) >> 1, top: (autoOrient.height - height) >> 1, width, height }).raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Unreadable("its colours are of a kind that is not shown");
  return { data, width, height };
}

/**
 * Error-level analysis (Krawetz, "A Picture's Worth", 2007): the picture is saved as JPEG at quality 90 once more and the
 * difference shown, times 15. Parts that were pasted in later may stand out; sharp edges always do.
 */
export async function errorLevel({ out, ...bounded }: Bounded & { out: string }): Promise<void> {
  const { data, width, height } = await cropped(bounded);
  const raw = { width, height, channels: 3 as const };
  const again = await sharp(await sharp(data, { raw }).jpeg({ quality: 90, chromaSubsampling: "4:4:4" }).toBuffer()).raw().toBuffer();
  for (let i = 0; i < data.length; i++) data[i] = Math.min(255, Math.abs(data[i]! - again[i]!) * 15);
  await sharp(data, { raw }).png({ compressionLevel: 6 }).toFile(out);
}

/** What a median of 3 × 3 px takes away, times 8 around middle grey: noise that differs between parts of one picture hints at a montage. */
export async function noise({ out, ...bounded }: Bounded & { out: string }): Promise<void> {
  const { data, width, height } = await cropped(bounded);
  const raw = { width, height, channels: 3 as const };
  const smooth = await sharp(data, { raw }).median(3).raw().toBuffer();
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, 128 + (data[i]! - smooth[i]!) * 8));
  await sharp(data, { raw }).png({ compressionLevel: 6 }).toFile(out);
}
