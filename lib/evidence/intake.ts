/** What a file must be to be taken in, however it comes. I/O. */
import { DomainError } from "../errors.ts";
import type { StoredFile } from "./files.ts";
import { isAccepted, mediaTypeOf, plainName } from "./media-type.ts";
import type { Staged, Store } from "./store.ts";

export type TakenIn = { file: StoredFile } & Pick<Staged, "keep" | "discard">;

/** Streams a file to disk, hashing on the way, and tells its type by its content. Nothing refused stays on disk. */
export async function takeIn(store: Store, stream: AsyncIterable<Uint8Array>, { name, maxBytes }: { name: string | undefined; maxBytes: number }): Promise<TakenIn> {
  const { sha256, bytes, head, keep, discard } = await store.stage(stream, { maxBytes });
  try {
    return { file: { sha256, bytes, mediaType: await acceptedType(head), name: plainName(name) }, keep, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function acceptedType(head: Uint8Array): Promise<string> {
  if (head.byteLength === 0) throw new DomainError("invalid", "This file is empty.", { fields: { file: "is empty" } });
  const mediaType = await mediaTypeOf(head);
  if (isAccepted(mediaType)) return mediaType;
  const what = mediaType === "application/octet-stream" ? "This is no type of file that the desk knows." : `This is ${mediaType}.`;
  throw new DomainError("invalid", `${what} Text, HTML, PDF, pictures, sound and video are taken.`, {
    fields: { file: "is of a type that is not taken" }, unsupportedMediaType: true,
  });
}
