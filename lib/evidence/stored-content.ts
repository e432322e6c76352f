/** What stored bytes say of themselves: their type and their text. I/O. */
import { buffer } from "node:stream/consumers";
import { log } from "../log.ts";
import type { StoredFile } from "./files.ts";
import { mediaTypeOf } from "./media-type.ts";
import { HEAD_BYTES, type Store } from "./store.ts";
import { MOST_TEXT_BYTES, textOf } from "./text-of.ts";

/** The media type by content, as `mediaTypeOf` tells it. Rejects where there is no such file. */
export const storedType = async (store: Store, sha256: string): Promise<string> =>
  mediaTypeOf(await buffer(store.read(sha256, { start: 0, end: HEAD_BYTES - 1 })));

/** The readable text of a plain or HTML file; null where there is none. */
export async function storedText(store: Store, { sha256, bytes, mediaType }: Omit<StoredFile, "name">): Promise<string | null> {
  // What will not be read is not fetched into memory either.
  if (!mediaType.startsWith("text/") || bytes > MOST_TEXT_BYTES) return null;
  const { text, why } = await textOf(await buffer(store.read(sha256)), mediaType);
  if (text === null) log.warn({ why }, "the text of a file is not read");
  return text;
}
