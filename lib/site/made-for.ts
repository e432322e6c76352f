/**
 * What the readers' folder was made for, in a hidden file of it: for the edge, which has no database to ask, and for the
 * worker, which sees by it that the desk has moved. I/O.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSiteLanguage, type SiteLanguage } from "./languages.ts";

/** `publicUrl` stands in every file; `root` is the language at the root of the site. */
export type MadeFor = { publicUrl: string | null; root: SiteLanguage | null };

const fileIn = (folder: string): string => join(folder, ".made-for");

/** Nulls where nothing is noted yet, or nothing that can be read. */
export function madeFor(folder: string): MadeFor {
  try {
    const { publicUrl, root } = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Record<string, unknown>;
    return { publicUrl: typeof publicUrl === "string" ? publicUrl : null, root: typeof root === "string" && isSiteLanguage(root) ? root : null };
  } catch {
    return { publicUrl: null, root: null };
  }
}

/** What is not given stays as it was noted. */
export function noteMadeFor(folder: string, given: Partial<MadeFor>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${fileIn(folder)}.new`, JSON.stringify({ ...madeFor(folder), ...given }));
  renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}
