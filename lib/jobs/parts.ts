/** What jobs need beside the database, so that tests can give their own. */
import { join } from "node:path";
import { config } from "../config.ts";
import { askDesk } from "../edge/ask-desk.ts";
import { door } from "../edge/door.ts";
import { storeOf } from "../evidence/folder-files.ts";
import type { Store } from "../evidence/store.ts";
import type { Maker } from "../site/make.ts";

export type JobParts = {
  /** Makes the readers' files: asks the desk over its socket. */
  maker: Maker;
  store: Store;
  secret: string;
  publicUrl: string;
  /** `host:port` of this machine or network that may be asked all the same (CAPTURE_ALLOW_PRIVATE). */
  allowPrivate: readonly string[];
  /** Where captures and analyses lay out what they are working on. */
  workFolder: string;
  recheckDays: number;
  /** As in the configuration. */
  credentialRoots: string | null;
};

export function partsHere(): JobParts {
  const here = config();
  const { secret, publicUrl, allowPrivate, siteFolder } = here;
  return {
    maker: { folder: siteFolder, ask: (address) => askDesk(door(), address) }, store: storeOf(here), secret, publicUrl, allowPrivate,
    workFolder: join(here.dataDir, "work"), recheckDays: here.recheckDays, credentialRoots: here.credentialRoots,
  };
}
