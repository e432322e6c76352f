/** Which addresses an image of a page may have been loaded from. Pure. */

const MOST_CANDIDATES = 20;

/** Of `srcset` the largest first, then `src`: the capture has the one that was loaded. */
export function candidates(srcsets: readonly string[], src: string | undefined): string[] {
  const named = srcsets.flatMap(inSrcset).sort((a, b) => b.size - a.size).map(({ address }) => address);
  return [...new Set([...named, ...(src === undefined ? [] : [src])])].slice(0, MOST_CANDIDATES);
}

/** HTML's rule in short: addresses end at white space; a comma ends a candidate; `2x` and `640w` tell the size. */
function inSrcset(srcset: string): { address: string; size: number }[] {
  const found: { address: string; size: number }[] = [];
  for (const [, address = "", descriptor = ""] of srcset.slice(0, 100_000).matchAll(/([^\s,]\S*)(?:\s+([\d.]+)[wxh])?[^,]*/g)) {
    found.push({ address: address.replace(/,+$/, ""), size: Number.parseFloat(descriptor) || 1 });
  }
  return found;
}
