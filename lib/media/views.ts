/** Views of a picture that are made when somebody asks for them, in the confined child. I/O. */
import { dirname } from "node:path";
import { askOne } from "./ask-child.ts";
import { defaultLimits } from "./analysis.ts";
import { DomainError } from "../errors.ts";

type Options = { signal?: AbortSignal; pixels?: number };

/** Writes a PNG of the error levels of the picture at `path` to `out`; at most the middle 2,000 × 2,000 px. */
export const errorLevel = (path: string, out: string, options: Options = {}): Promise<void> => made("errorLevel", path, out, options);

/** Writes a PNG of the noise of the picture at `path` to `out`; at most the middle 2,000 × 2,000 px. */
export const noise = (path: string, out: string, options: Options = {}): Promise<void> => made("noise", path, out, options);

/** Writes a WebP for readers to `out`, without metadata, at most `side` px wide and high. */
export const publicPicture = (path: string, out: string, side: number, options: Options = {}): Promise<void> => made("publicPicture", path, out, options, { side });

/** A DomainError where the picture cannot be decoded within its limits. `out` lies in a folder to which the child may write. */
async function made(name: "errorLevel" | "noise" | "publicPicture", path: string, out: string, { signal, pixels = defaultLimits.pixels }: Options, more: { side?: number } = {}): Promise<void> {
  const { seconds, megabytes } = defaultLimits;
  const { why } = await askOne(name, { path, out, pixels, seconds, side: more.side ?? 0 }, { reads: [path], writes: [dirname(out)], seconds, megabytes, signal });
  if (why !== undefined) throw new DomainError("invalid", `This view of the picture cannot be made: ${why}. Look at the original instead.`);
}
