/** Takes away what lies in the readers' folder for an address that leads nowhere any more. I/O. */
import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { PublicReader } from "../db/types.ts";
import { addressOf } from "../edge/file-of.ts";
import { leadsSomewhere } from "../publishing/addresses.ts";
import { isKept, pageBehind } from "./addresses.ts";
import { remove } from "./folder.ts";
import { askedOf, type SiteLanguage } from "./languages.ts";

type Sweep = { folder: string; root: SiteLanguage; /** The file looked at last; empty at first. */ after: string; /** Stops after this time (ms), after one file at least. */ ends: number };

/**
 * Everything published keeps its address, so this finds files of a database that was put back to an earlier state, or of a
 * language that has moved. What is not an address of ours, as a site's owner may have put there, is left alone.
 */
export async function sweepSome(reader: PublicReader, { folder, root, after, ends }: Sweep): Promise<{ next: string | null; removed: number }> {
  // One verdict has many files.
  const known = new Map<string, boolean>();
  const leads = async (page: string): Promise<boolean> => {
    const found = known.get(page) ?? await leadsSomewhere(reader, page);
    known.set(page, found);
    return found;
  };
  let removed = 0;
  for await (const file of filesAfter(folder, after)) {
    const address = addressOf(file);
    if (address !== null && isKept(address)) {
      const asked = askedOf(pageBehind(address), root);
      const isElsewhere = !asked.isRoot && asked.language === root;
      if (isElsewhere || !(await leads(asked.path))) removed += (await remove(folder, file)) ? 1 : 0;
    }
    if (Date.now() >= ends) return { next: file, removed };
  }
  return { next: null, removed };
}

/** In the order of their names, folder by folder; without variants, hidden files and the styles, which old pages still name. */
async function* filesAfter(folder: string, after: string, inside = ""): AsyncGenerator<string> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((): Dirent[] => []);
  const [skipTo = "", ...rest] = after === "" ? [] : after.split("/");
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.name < skipTo || entry.name.startsWith(".") || name === "assets") continue;
    if (entry.isDirectory()) yield* filesAfter(folder, entry.name === skipTo ? rest.join("/") : "", name);
    else if (entry.name !== skipTo && !/\.(br|gz)$/.test(name)) yield name;
  }
}
