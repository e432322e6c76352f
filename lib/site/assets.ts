/** Style sheets and fonts of readers' pages, in the readers' folder under the hash of what they hold. I/O. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, posix } from "node:path";
import { put } from "./folder.ts";

/** An upgrade brings new files beside the old ones, so a page stored before it keeps the looks it was made with. */
export function assetsIn(folder: string, { nextFolder }: { nextFolder: string }): (nextPath: string) => Promise<string> {
  const kept = new Map<string, Promise<string>>();

  function assetOf(nextPath: string): Promise<string> {
    const known = kept.get(nextPath);
    if (known) return known;
    const made = keep(nextPath);
    kept.set(nextPath, made);
    made.catch(() => kept.delete(nextPath));
    return made;
  }

  async function keep(nextPath: string): Promise<string> {
    const bytes = await readFile(join(nextFolder, nextPath.replace(/^\/_next\//, "")));
    const whole = extname(nextPath) === ".css" ? Buffer.from(await withFonts(bytes.toString(), nextPath)) : bytes;
    const name = `${createHash("sha256").update(whole).digest("hex").slice(0, 20)}${extname(nextPath)}`;
    await put(folder, `assets/${name}`, whole);
    return `/assets/${name}`;
  }

  /** What a style sheet refers to is stored before it. */
  async function withFonts(css: string, nextPath: string): Promise<string> {
    const referred = [...css.matchAll(/url\((["']?)([^"')]+)\1\)/g)].map((match) => match[2] ?? "").filter((url) => !/^(data:|#)/.test(url));
    const places = new Map<string, string>();
    for (const url of new Set(referred)) places.set(url, await assetOf(posix.resolve(posix.dirname(nextPath), url)));
    // A font that comes late never moves what somebody already reads; the next page has it.
    return css.replaceAll(/font-display: ?swap/g, "font-display:optional").replace(/url\((["']?)([^"')]+)\1\)/g, (given, _, url: string) => (places.has(url) ? `url(${places.get(url)})` : given));
  }

  return assetOf;
}
