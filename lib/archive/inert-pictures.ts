/** Pictures of a page as `data:` addresses, of raster formats alone and up to a budget. Pure. */
import { mediaTypeOf } from "../evidence/media-type.ts";

/** What browsers draw and cannot run: an SVG can fetch. */
const raster = new Set(["image/png", "image/apng", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp", "image/x-icon"]);

/** The bytes that came from an address when the page was captured; null where none did, or more than `mostBytes`. */
export type Find = (url: string, mostBytes: number) => Promise<Uint8Array | null>;

export class Pictures {
  private readonly find: Find;
  private left: number;

  /** `maxBytes` counts what is put into the page, a picture that stands in it twice counts twice. */
  constructor(find: Find, maxBytes: number) {
    this.find = find;
    this.left = maxBytes;
  }

  /** The `data:` address of what an address names, or null. */
  async dataAt(url: string): Promise<string | null> {
    const mostBytes = Math.floor(this.left * 3 / 4);
    const bytes = /^data:/i.test(url) ? dataIn(url) : await this.find(url, mostBytes);
    if (!bytes || bytes.byteLength > mostBytes) return null;
    const mediaType = await mediaTypeOf(bytes.subarray(0, 65_536));
    if (!raster.has(mediaType)) return null;
    const data = `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}`;
    this.left -= data.length;
    return data;
  }
}

/** The bytes of a `data:` address (RFC 2397), whatever type it claims. */
function dataIn(url: string): Uint8Array | null {
  const comma = url.indexOf(",");
  if (comma < 0) return null;
  const rest = url.slice(comma + 1);
  if (/;\s*base64\s*$/i.test(url.slice(0, comma))) return Buffer.from(rest.replace(/%2b/gi, "+").replace(/%2f/gi, "/").replace(/%3d/gi, "="), "base64");
  try {
    return Buffer.from(decodeURIComponent(rest), "latin1");
  } catch {
    return null;
  }
}
