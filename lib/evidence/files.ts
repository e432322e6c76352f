/** What the API needs of the store of files, so that it can be given another (a folder now, S3 later). */
import type { QuarantinedFile } from "../inbox/words.ts";
import type { Quarantine } from "./quarantine.ts";
import type { Store } from "./store.ts";

export type StoredFile = { sha256: string; bytes: number; mediaType: string; name: string };

export type FileStore = {
  /** Streams the one file of a multipart request into the store, hashing on the way. Throws invalid or too_much. */
  receive(request: Request): Promise<StoredFile>;
  /** Streams bytes into the store. `name` is only shown. */
  keepStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<StoredFile>;
  /** Reads the whole file again and says whether its hash is still its name. */
  verify: Store["verify"];
  /** Where the bytes with this hash lie, for programs that need a path. Never write there. */
  pathOf(sha256: string): string;
  /** The readable text of a stored plain or HTML file; null where there is none. */
  textOf(file: StoredFile): Promise<string | null>;
  /** The bytes of a stored file that is no bigger than 16 MB; null of one that is, or is not there. */
  bytesOf(file: StoredFile): Promise<Buffer | null>;
  /** A signed address on the evidence host, good for five minutes. */
  addressOf(file: StoredFile, now: Date): string;
  /** The same, for showing an archived page that lib/archive made inert in a frame of the desk. Never for HTML that somebody uploaded. */
  viewAddressOf(file: StoredFile, now: Date): string;
  /** What strangers sent, kept apart. */
  quarantine: Quarantine;
  /** The same kind of address for a file in quarantine, which is only ever downloaded there. */
  quarantinedAddress(file: QuarantinedFile, now: Date): string;
};
