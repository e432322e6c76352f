/** The store of files as the API uses it, over a folder in DATA_DIR. I/O. */
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Config } from "../config.ts";
import type { FileStore } from "./files.ts";
import { takeIn } from "./intake.ts";
import { receiveFile } from "./multipart.ts";
import { quarantineOf } from "./quarantine.ts";
import { signAddress } from "./signed-address.ts";
import { openStore, type Store } from "./store.ts";
import { storedText } from "./stored-content.ts";

const MOST_BYTES_AT_ONCE = 16 * 1024 * 1024;

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
    bytesOf: async ({ sha256, bytes }) => (bytes <= MOST_BYTES_AT_ONCE && (await store.has(sha256)) ? buffer(store.read(sha256)) : null),
    verify: store.verify,
    pathOf: store.pathOf,
    textOf: (file) => storedText(store, file),
    addressOf: (file, now) => signAddress(file, { origin: config.evidenceUrl, secret: config.secret, now }),
    viewAddressOf: ({ sha256, mediaType, name }, now) => signAddress({ sha256, mediaType, name, view: true }, { origin: config.evidenceUrl, secret: config.secret, now }),
    quarantine: quarantineOf(config),
    quarantinedAddress: ({ key, ...file }, now) => signAddress({ ...file, quarantine: key }, { origin: config.evidenceUrl, secret: config.secret, now }),
  };
}
