/** The store of files as the API uses it, over a folder in DATA_DIR. I/O. */
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { FileStore } from "./files.ts";
import { takeIn } from "./intake.ts";
import { receiveFile } from "./multipart.ts";
import { signAddress } from "./signed-address.ts";
import { openStore, type Store } from "./store.ts";
import { textOfBytes } from "./text-of.ts";

type Needs = Pick<Config, "dataDir" | "evidenceUrl" | "secret" | "maxUploadBytes">;

export const storeOf = ({ dataDir }: Pick<Config, "dataDir">): Store => openStore(join(dataDir, "files"));

export function folderFiles(config: Needs): FileStore {
  const store = storeOf(config);
  const maxBytes = config.maxUploadBytes;
  return {
    receive: (request) => receiveFile(request, { store, maxBytes }),
    async keepStream(stream, name) {
      const { file, keep, discard } = await takeIn(store, stream, { name, maxBytes });
      await keep().finally(discard);
      return file;
    },
    async textOf({ sha256, bytes, mediaType }) {
      if (!mediaType.startsWith("text/") || bytes > 10 * 1024 * 1024) return null;
      return textOfBytes(Buffer.concat(await Array.fromAsync(store.read(sha256))), mediaType);
    },
    addressOf: (file, now) => signAddress(file, { origin: config.evidenceUrl, secret: config.secret, now }),
  };
}
