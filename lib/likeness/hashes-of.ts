/**
 * The hashes of a picture file, by sharp. Decoders are where hostile files do harm: call this in the confined child process
 * only, never in the desk or the worker. I/O.
 */
import sharp from "sharp";
import { hashesOfPicture, type PartHash } from "./parts.ts";
import type { Brightness } from "./pdq.ts";

/** Pixels a picture may have before anything of it is decoded; a camera of 100 megapixels is the most we know of. */
const MOST_PIXELS = 120_000_000;
/** Every picture is looked at in this size, whatever its shape: four pixels each way for one sample of PDQ. */
const SIDE = 256;

/**
 * The hashes of all parts of a picture (`parts.ts` says which are stored and which asked with): its first page or frame, as
 * it is held by its EXIF orientation, transparency on white. `file` is a path or the file's bytes. Throws sharp's error for
 * what is no picture, or too big a one.
 */
export async function hashesOf(file: string | Uint8Array): Promise<PartHash[]> {
  return hashesOfPicture(await brightnessOf(file));
}

async function brightnessOf(file: string | Uint8Array): Promise<Brightness> {
  const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS, pages: 1, failOn: "error" })
    .autoOrient().toColourspace("srgb").flatten({ background: "#fff" }).resize(SIDE, SIDE, { fit: "fill" }).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = new Uint8Array(width * height);
  for (let at = 0, place = 0; at < pixels.length; at += 1, place += channels) {
    const [red = 0, green = 0, blue = 0] = channels < 3 ? [data[place], data[place], data[place]] : [data[place], data[place + 1], data[place + 2]];
    pixels[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { pixels, width, height };
}
